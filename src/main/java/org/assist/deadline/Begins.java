package org.assist.deadline;

/** A legal time begins. */
public record Begins(String period, String sentence) {
}
