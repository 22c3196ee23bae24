package org.assist.casefile;

/** Where a case stands as a whole; how far she has come within {@link #ACTIVE} is her {@code Stage}. */
public enum CaseState {

    /** Somebody got in touch, and nothing was decided. */
    CONTACT("Contact"),
    /** She is helped elsewhere. */
    SIGNPOSTED("Helped elsewhere"),
    /** She is getting to know us; she has not said yes or no. */
    INTAKE("Intake"),
    /** She wants our help and gets it. */
    ACTIVE("In assistance"),
    /** The help has ended; we ask from time to time how she is. */
    FOLLOW_UP("Follow-up"),
    /** She does not want help now. The door stays open. */
    ON_HOLD("On hold"),
    /** Nobody knows where she is, and that is not like her. */
    MISSING("Missing"),
    /** Another house has taken the case over and has not begun. */
    TRANSFERRED("Transferred"),
    CLOSED("Closed");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    /** In words, as pages show it. */
    public String label() {
        return label;
    }
}
