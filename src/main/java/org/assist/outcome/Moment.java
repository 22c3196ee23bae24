package org.assist.outcome;

/** When she is asked what has changed for her. */
public enum Moment {

    START("At the start"),
    M3("After 3 months"),
    M6("After 6 months"),
    M12("After 12 months"),
    EXIT("At the end");

    private final String label;

    Moment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
