package org.assist.outcome;

/** How content she is with our help, from 5 to 1. */
public enum Satisfaction {

    VERY_CONTENT("Very content"),
    CONTENT("Content"),
    IN_PART("In part"),
    LITTLE_CONTENT("Not very content"),
    NOT_CONTENT("Not content");

    private final String label;

    Satisfaction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
