package org.assist.escalation;

/** Why a standstill may wait: codes, so that nothing about a woman is written beside it. */
public enum StallReason {

    HER_WISH("She wishes it so"), AGREED_DATE("There is a date for it"), WAITS_FOR_OTHERS("We wait for somebody outside"), BEING_DONE("It is being done"),
    NOT_TRUE("It does not stand still");

    private final String label;

    StallReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
