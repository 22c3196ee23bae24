package org.assist.escalation;

/** Who can be told, or made responsible. */
public enum Role {

    LEAD_WORKER, SUPERVISOR, COORDINATOR,
    /** The supervisors who look after more houses than this one; where there are none, the supervisors of the house. */
    NETWORK
}
