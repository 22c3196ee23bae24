package org.assist.deadline;

/** What is looked at again from time to time. */
public enum ReviewKind {

    /** Her plan, with her. */
    PLAN,
    /** The danger she is in. */
    RISK
}
