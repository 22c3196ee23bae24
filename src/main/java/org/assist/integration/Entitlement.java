package org.assist.integration;

/** Whether the law gives it to her. */
public enum Entitlement {

    YES("Yes"), NO("Not yet"), CHECK("To be checked");

    private final String label;

    Entitlement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
