package org.assist.support;

/** What became of a need; unmet and unavailable are results as well, and stay visible. */
public enum NeedStatus {

    OPEN, REFERRED, MET, PARTLY_MET, UNMET, DECLINED, NOT_AVAILABLE;

    boolean open() {
        return this == OPEN || this == REFERRED;
    }
}
