package org.assist.mentoring;

/** Why a match is suspended at once. */
public enum SafeguardingReason {

    DANGER_DISCLOSED("A danger came to light"),
    MENTOR_RETRAUMATISED("It wounds the mentor again"),
    BOUNDARY_BREACH("A boundary was crossed"),
    MENTOR_CONTACTED("The trafficker got in touch with the mentor"),
    MENTEE_UNDER_18("She is, or may be, under eighteen"),
    CONFLICT_DISCOVERED("A conflict of interest was discovered"),
    MENTOR_LEFT("The mentor has left the programme");

    private final String label;

    SafeguardingReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the woman herself is in a new danger. */
    public boolean dangerForHer() {
        return this == DANGER_DISCLOSED || this == BOUNDARY_BREACH || this == MENTOR_CONTACTED;
    }
}
