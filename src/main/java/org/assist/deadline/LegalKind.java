package org.assist.deadline;

/** Whom a legal time binds. */
public enum LegalKind {

    /** She, or her lawyer for her, has to act; two people of ours watch it. */
    STATUTORY_ON_CLIENT("she has to act in time"),
    /** An authority has to act. */
    STATUTORY_ON_AUTHORITY("an authority has to act"),
    /** We have to act, as keepers of her data. */
    STATUTORY_ON_US("we have to act"),
    /** A status or a protection lasts so long. */
    STATUS_VALIDITY("so long it lasts"),
    /** What an authority promises, without being bound. */
    POLICY_TARGET("an authority wants to act"),
    /** Our own rule. */
    INTERNAL_SLA("our own rule");

    private final String label;

    LegalKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
