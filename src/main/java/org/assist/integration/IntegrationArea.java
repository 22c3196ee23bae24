package org.assist.integration;

import java.util.Locale;

/** In what she may take steps; the codes are those of the form. */
public enum IntegrationArea {

    HOUSING("A place to live"),
    LANGUAGE("Language, reading and writing"),
    EDUCATION("School and training"),
    RECOGNITION("Recognition of what she has learned"),
    WORK("Work"),
    HEALTH("Health"),
    BENEFITS("Benefits, debts, bank account"),
    CHILDREN("Her children"),
    PEOPLE("People around her");

    private final String label;

    IntegrationArea(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The question of the form that says whether she is entitled. */
    String entitledQuestion() {
        return name().toLowerCase(Locale.ROOT) + "Entitled";
    }
}
