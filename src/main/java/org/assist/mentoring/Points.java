package org.assist.mentoring;

/** Something speaks for this mentor. */
public record Points(String mentor, int points, String sentence) {
}
