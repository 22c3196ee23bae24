package org.assist.vocabulary;

/** What the people of a service know more about than others. */
public enum Competence {

    TRAUMA("Trauma"),
    SUBSTANCE("Alcohol, medicines and drugs"),
    PSYCHOSIS("Psychosis and severe crises"),
    CHILDREN("Children who lived through violence");

    private final String label;

    Competence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
