package org.assist.vocabulary;

/** What a place or a service must be fit for, so that she can use it; pregnancy and illness are told and prepared for. */
public enum AccessNeed {

    WHEELCHAIR("Can be entered and used with a wheelchair"),
    SIGHT("Fit for women who see badly or not at all"),
    HEARING("Fit for women who hear badly or not at all, or who sign"),
    LEARNING("Explains everything in plain words"),
    PREGNANCY("Prepared for pregnancy and birth"),
    ILLNESS("Prepared for a lasting illness");

    private final String label;

    AccessNeed(String label) {
        this.label = label;
    }

    /** As a property of a service, in words. */
    public String label() {
        return label;
    }

    /** Whether she cannot use what is not fit for it; the others can be prepared for when they are told. */
    public boolean barrier() {
        return this != PREGNANCY && this != ILLNESS;
    }
}
