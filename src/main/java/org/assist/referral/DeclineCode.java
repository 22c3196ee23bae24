package org.assist.referral;

/** Why a partner cannot take a referral on: a code, so that nobody writes about a woman to say no. */
public enum DeclineCode {

    CAPACITY("No free place"),
    NOT_ELIGIBLE("She does not meet our conditions"),
    LANGUAGE("We do not speak her language"),
    SAFETY("It would not be safe, for her or for others"),
    CONFLICT_OF_INTEREST("Conflict of interest"),
    DISTANCE("Too far away"),
    FUNDING("Not funded"),
    MISSING_INFO("We know too little to decide"),
    OTHER("Another reason");

    private final String label;

    DeclineCode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
