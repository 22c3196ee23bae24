package org.assist.process.parts;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a click is about, so that nobody has to read all of them to find one. */
public enum Subject {

    SAFETY("Her safety"),
    HELP("Help and law"),
    CONSENT("Her consent and her file"),
    COURSE("The course of the case");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    @JsonValue
    public String label() {
        return label;
    }
}
