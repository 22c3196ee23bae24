package org.assist.screening;

/** What the indicators point to, so far. There is no result that says she is not a victim. */
public enum ScreeningResult {

    NONE_YET("No indications yet"),
    SOME("Some indications"),
    STRONG("Strong indications");

    private final String label;

    ScreeningResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
