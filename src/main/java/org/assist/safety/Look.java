package org.assist.safety;

/** When somebody looks again; a row of its table. */
public record Look(Topic topic, int turn, int amount, Span countedIn) {

    /** What is looked at. */
    public enum Topic {

        /** An absence, counted from the day she went missing. */
        ABSENCE,
        /** How she is after a return or a move, counted from her arrival. */
        AFTER_RETURN
    }
}
