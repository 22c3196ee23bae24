package org.assist.escalation;

/** Somebody becomes responsible as well; a message alone moves nothing. */
public record TakesOver(Role role, String sentence) {
}
