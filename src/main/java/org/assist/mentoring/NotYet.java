package org.assist.mentoring;

/** Whoever the mentor would be, mentoring cannot begin or go on for this woman as things are. */
public record NotYet(String sentence) {
}
