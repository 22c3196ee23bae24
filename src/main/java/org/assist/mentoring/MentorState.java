package org.assist.mentoring;

import java.util.EnumSet;
import java.util.Set;

/** How far a mentor has come. */
public enum MentorState {

    INTERESTED, APPLIED, INTERVIEWED, CHECKED, TRAINED, READY, PAUSED, EXITED;

    /** Where she can go from here; the database holds her to the same ways. */
    Set<MentorState> next() {
        return switch (this) {
            case INTERESTED -> EnumSet.of(APPLIED, EXITED);
            case APPLIED -> EnumSet.of(INTERVIEWED, EXITED);
            case INTERVIEWED -> EnumSet.of(CHECKED, EXITED);
            case CHECKED -> EnumSet.of(TRAINED, EXITED);
            case TRAINED -> EnumSet.of(READY, EXITED);
            case READY -> EnumSet.of(PAUSED, EXITED);
            case PAUSED -> EnumSet.of(READY, EXITED);
            case EXITED -> EnumSet.noneOf(MentorState.class);
        };
    }
}
