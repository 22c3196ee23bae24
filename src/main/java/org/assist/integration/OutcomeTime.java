package org.assist.integration;

/** How many months after the steps were agreed it is asked whether they hold; a row of {@code outcome-times.csv}. */
public record OutcomeTime(int round, int months) {
}
