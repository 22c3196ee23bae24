package org.assist.safety;

/** What an absence is taken for. */
public enum AbsenceRoute {

    /** An adult wants to stop, and may. */
    STOPPED,
    /** An adult is missing. */
    ADULT,
    /** A child is missing, or somebody who may be one. */
    CHILD
}
