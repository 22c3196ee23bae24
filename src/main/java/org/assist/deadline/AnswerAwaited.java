package org.assist.deadline;

/** Somebody outside the house was asked something just now. */
public record AnswerAwaited(AskedQuestion question) {
}
