package org.assist.outcome;

/** She is asked so many months after assistance began. */
public record DueAfter(int months, String sentence) {
}
