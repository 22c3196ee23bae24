package org.assist.deadline;

/** What it means in law when the time passes and nobody answered. */
public enum Silence {

    NOTHING("nothing: an answer is still owed"),
    GRANTED("that it is granted as it was asked for"),
    REFUSED("that it is refused"),
    ACCEPTED("that the other side has accepted");

    private final String label;

    Silence(String label) {
        this.label = label;
    }

    /** Completes the sentence "Silence means …". */
    public String label() {
        return label;
    }
}
