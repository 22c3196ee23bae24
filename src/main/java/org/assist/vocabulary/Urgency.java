package org.assist.vocabulary;

/** How soon a need must be met. */
public enum Urgency {

    NOW("Now"), WITHIN_72H("Within 72 hours"), WITHIN_2W("Within two weeks"), PLANNED("Planned");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
