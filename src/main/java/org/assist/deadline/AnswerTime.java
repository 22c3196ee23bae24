package org.assist.deadline;

/** How long the house waits for an answer; a row of its table. */
public record AnswerTime(AskedQuestion question, int amount, Unit countedIn) {
}
