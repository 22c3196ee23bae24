package org.assist.erasure;

/** How long something is kept; a row of its table. */
public record RetentionTime(Kept kept, int amount, Unit countedIn) {

    /** What it is counted in, by the calendar. */
    public enum Unit { DAYS, MONTHS }
}
