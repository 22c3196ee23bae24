package org.assist.outcome;

/** She is asked once more, so many days after she said "not now". */
public record AskAgain(int days, String sentence) {
}
