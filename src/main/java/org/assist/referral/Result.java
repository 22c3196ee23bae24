package org.assist.referral;

/** What came of the help, as the partner says it: a code, nothing clinical. */
public enum Result {

    COMPLETED("She got what was planned"),
    PARTIAL("She got a part of it"),
    NO_SHOW("She did not come"),
    DROPPED_OUT("She came, and then came no more"),
    ENDED_BY_PARTNER("We ended it");

    private final String label;

    Result(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    Referral.Status status() {
        return Referral.Status.valueOf(name());
    }

    /** Nobody knows whether she is safe. */
    public boolean outOfSight() {
        return this == NO_SHOW || this == DROPPED_OUT;
    }
}
