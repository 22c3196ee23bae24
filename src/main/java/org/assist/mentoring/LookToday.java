package org.assist.mentoring;

/** The coordinator has to look at a match today. */
public record LookToday(String sentence) {
}
