package org.assist.mentoring;

import java.util.EnumSet;
import java.util.Set;

/** How far two women have come with each other. */
public enum MatchState {

    PROPOSED, CHOSEN, ACCEPTED, TRIAL, AGREED, SUSPENDED, ENDED;

    /** Where a match can go from here; the database holds it to the same ways. */
    Set<MatchState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(CHOSEN, ENDED);
            case CHOSEN -> EnumSet.of(ACCEPTED, ENDED);
            case ACCEPTED -> EnumSet.of(TRIAL, SUSPENDED, ENDED);
            case TRIAL -> EnumSet.of(AGREED, SUSPENDED, ENDED);
            case AGREED -> EnumSet.of(SUSPENDED, ENDED);
            case SUSPENDED -> EnumSet.of(ACCEPTED, AGREED, ENDED);
            case ENDED -> EnumSet.noneOf(MatchState.class);
        };
    }

    /** Whether the two know of each other and may meet. */
    boolean together() {
        return this == ACCEPTED || this == TRIAL || this == AGREED;
    }
}
