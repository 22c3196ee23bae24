package org.assist.filerequest;

/**
 * One answer of a case file as the review shows it.
 *
 * @param lookTwice why it is looked at twice, empty where it need not be
 */
public record HeldLine(String question, String lookTwice) {
}
