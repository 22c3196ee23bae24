package org.assist.legal;

/** What came of a slot of a legal surgery. */
public enum SurgeryOutcome {

    ADVISED("clientsAdvised"), REFERRED_ON("clientsReferredOn"), REPRESENTATION_NEEDED("clientsToRepresent"), NO_SHOW("clientsAbsent");

    private final String question;

    SurgeryOutcome(String question) {
        this.question = question;
    }

    /** The question of the form that counts it. */
    public String question() {
        return question;
    }
}
