package org.assist.escalation;

/** Who can be told, or made responsible. */
public enum Role { LEAD_WORKER, SUPERVISOR, COORDINATOR }
