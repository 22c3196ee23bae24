package org.assist.deadline;

/** What a time is counted in. */
public enum Unit {

    /** Round the clock. */
    HOURS("hours"),
    /** Whole days, holidays or not. */
    CALENDAR_DAYS("days"),
    /** While offices are open in the country. */
    WORKING_HOURS("working hours"),
    /** Until the offices close on the last of them; the day it starts on does not count. */
    WORKING_DAYS("working days");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
