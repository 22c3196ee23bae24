package org.assist.escalation;

/** What the time before a step is counted in. */
public enum Measure {

    MINUTES, HOURS, DAYS,
    /** Of the time that was allowed from the beginning to the date; 100 is the date itself. */
    PERCENT
}
