package org.assist.deadline;

import java.util.EnumSet;
import java.util.Set;

/** How far a legal deadline has come. */
public enum LegalState {

    RUNNING("running"),
    /** It stands still; the time left is kept. */
    SUSPENDED("stands still"),
    /** It runs to a later date than at first, by decision. */
    EXTENDED("extended"),
    /** What was to happen has happened, in time or late. */
    MET("met"),
    /** The date passed and nothing had happened; it can still be met, late. */
    MISSED("missed"),
    /** Somebody decided that it need not be met. */
    WAIVED("waived"),
    /** Something else happened, so that there is nothing left to wait for. */
    MOOT("no longer needed"),
    /** It ended by itself: a protection ran out, or silence became an answer. */
    EXPIRED("ended");

    private static final Set<LegalState> LIVE = EnumSet.of(RUNNING, SUSPENDED, EXTENDED);

    private final String label;

    LegalState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Its date still lies ahead, or is kept while it stands still. */
    public boolean isLive() {
        return LIVE.contains(this);
    }

    /** Something may still happen to it. */
    public boolean isOpen() {
        return isLive() || this == MISSED;
    }
}
