package org.assist.filerequest;

/** A question whose answer is looked at twice, by its key in the forms; a row of its table. */
public record GuardedQuestion(String question, Why why) {
}
