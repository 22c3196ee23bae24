package org.assist.safety;

/** What the conference decided about the police. */
public enum PoliceDecision {

    NO_REPORT("No report"),
    REPORT("A report is made");

    private final String label;

    PoliceDecision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
