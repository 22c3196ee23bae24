package org.assist.mentoring;

/** These two are not matched. Nothing out-scores an objection. */
public record Objection(String mentor, String sentence) {
}
