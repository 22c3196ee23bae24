package org.assist.erasure;

/** How much of a case is erased. */
public enum Scope {

    /** All of it. */
    CASE("The whole case"),
    /** Who she is, where she is, how she is reached, who her mentor was; the rest stays under its number. */
    IDENTITY("Who she is and how she is reached");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
