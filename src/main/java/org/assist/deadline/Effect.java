package org.assist.deadline;

/** What an event does to a legal time that runs. */
public enum Effect {

    /** What was to happen in time has happened. */
    MEETS,
    /** There is nothing left to wait for. */
    ENDS,
    /** The time stands still, and what is left of it is kept. */
    SUSPENDS,
    /** The time goes on with what was left. */
    RESUMES,
    /** The time ends with its date or with this event, whichever is earlier. */
    EARLIER_OF,
    /** The time ends with its date or with this event, whichever is later; until the event it has no end. */
    LATER_OF
}
