package org.assist.mentoring;

/** Something to talk over before these two meet. */
public record Remark(String mentor, String sentence) {
}
