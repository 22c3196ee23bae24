package org.assist.filerequest;

/**
 * What the rules on files know of one answer.
 *
 * @param question   its key in the forms
 * @param ownWords   whether somebody wrote it in words instead of choosing it
 */
public record HeldAnswer(String question, boolean ownWords) {
}
