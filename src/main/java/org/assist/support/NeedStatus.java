package org.assist.support;

/** What became of a need; unmet and unavailable are results as well, and stay visible. */
public enum NeedStatus {

    /** Nobody works on it yet. */
    OPEN,
    /** A partner is looked for. */
    ROUTING,
    REFERRED, MET, PARTLY_MET, UNMET, DECLINED, NOT_AVAILABLE;

    boolean open() {
        return this == OPEN || this == ROUTING || this == REFERRED;
    }
}
