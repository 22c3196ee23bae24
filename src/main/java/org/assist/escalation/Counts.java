package org.assist.escalation;

/** From when the time of a step is counted. */
public enum Counts {

    /** Since the case waits. */
    SINCE,
    /** From the date by which something was to happen. */
    DUE
}
