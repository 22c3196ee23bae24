package org.assist.consent;

/** What a consent is about. */
public enum Scope {

    SERVICE("Our help"),
    DISCLOSE("Telling a partner"),
    CONTACT("That we get in touch, as agreed"),
    STATISTICS("Being counted, without a name"),
    RESEARCH("Research"),
    RECORDING("Sound or picture recordings"),
    PORTAL("Access to her file on a screen"),
    INTERPRETER_PRESENT("An interpreter who is there");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
