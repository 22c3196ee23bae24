package org.assist.escalation;

/** What somebody has to do with a standstill. */
public enum Part {

    /** She has it from now on, with those who had it before or in their place. */
    TAKES_OVER,
    /** She is told. */
    MUST_KNOW
}
