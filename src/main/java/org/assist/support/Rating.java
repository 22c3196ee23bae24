package org.assist.support;

/** How a part of a life is going. */
public enum Rating {

    CRISIS("1, crisis"), HARD("2, hard"), BEARABLE("3, bearable"), GOOD("4, good"), STABLE("5, stable");

    private final String label;

    Rating(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** From 1 (crisis) to 5 (stable). */
    int points() {
        return ordinal() + 1;
    }
}
