package org.assist.vocabulary;

/** Adult, child, or not known; who is not known to be an adult is treated as a child until it is decided. */
public enum AgeGroup {

    ADULT, CHILD, UNCERTAIN;

    public boolean treatedAsChild() {
        return this != ADULT;
    }
}
