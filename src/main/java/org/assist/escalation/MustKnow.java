package org.assist.escalation;

/** Somebody must be told. */
public record MustKnow(Role role, String sentence) {
}
