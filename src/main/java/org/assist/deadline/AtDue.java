package org.assist.deadline;

/** What somebody has to do when the date has come. */
public enum AtDue {

    /** The law takes the silence for an answer: act on it, and get it in writing. */
    ACT_ON_SILENCE,
    /** The authority is late: chase it, again and again. */
    CHASE_AUTHORITY,
    /** She, or we, missed it: apply late, or decide not to. */
    DECIDE_LATE_APPLICATION,
    /** A duty to support her ends: decide whether support goes on voluntarily. */
    DECIDE_FURTHER_SUPPORT,
    /** Plan with her where she goes from here. */
    PLAN_MOVE_ON,
    /** A status or a protection ends: see what comes after it. */
    SEE_WHAT_FOLLOWS;

    boolean isMissed() {
        return this == CHASE_AUTHORITY || this == DECIDE_LATE_APPLICATION;
    }
}
