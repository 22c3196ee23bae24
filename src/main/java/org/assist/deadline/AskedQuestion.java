package org.assist.deadline;

/** What somebody outside the house is asked, and how long the house waits before it looks for another way. */
public enum AskedQuestion {

    /** A partner, by mail: how many places are free? */
    FREE_PLACES
}
