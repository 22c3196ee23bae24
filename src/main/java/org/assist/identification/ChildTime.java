package org.assist.identification;

/** How long before something happens on the child route; a row of {@code child-times.csv}. */
public record ChildTime(Moment moment, int amount) {

    /** What is counted, and in what. */
    public enum Moment { MONTHS_BEFORE_EIGHTEEN, WEEKS_UNTIL_AGE_IS_ASKED_AGAIN }
}
