package org.assist.identification;

/** What a decision on identification means for the track. */
public enum Outcome {

    /** She is identified. */
    POSITIVE("ActualVictimOfTrafficking"),
    /** A step on the way; another decision is still to come. */
    INTERIM("PossibleVictimOfTrafficking"),
    /** Against her; it can be challenged, and our help goes on. */
    NEGATIVE("NotAVictimOfTrafficking");

    private final String status;

    Outcome(String status) {
        this.status = status;
    }

    /** The status in the words of the HTCDS standard. */
    public String status() {
        return status;
    }
}
