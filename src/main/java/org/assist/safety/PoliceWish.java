package org.assist.safety;

/** What she wishes to be done about the police if she goes missing. */
public enum PoliceWish {

    NO_POLICE("no police"),
    ASK_LAWYER_FIRST("ask her lawyer first"),
    POLICE_AT_ONCE("police at once"),
    UNKNOWN("not known, she was not asked or did not say");

    private final String label;

    PoliceWish(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a decision is another one than she wished; where she wished nothing, none is. */
    public boolean overriddenBy(PoliceDecision decision) {
        return switch (this) {
            case NO_POLICE, ASK_LAWYER_FIRST -> decision == PoliceDecision.REPORT;
            case POLICE_AT_ONCE -> decision == PoliceDecision.NO_REPORT;
            case UNKNOWN -> false;
        };
    }
}
