package org.assist.escalation;

/** How far up the ladder a standstill has come. */
public enum Rung {

    L1("her caseworker"), L2("a supervisor"), L3("the network");

    private final String label;

    Rung(String label) {
        this.label = label;
    }

    /** Who sees to it from here on, in words. */
    public String label() {
        return label;
    }
}
