package org.assist.escalation;

/** An absence cannot be like this; the message says why, in words for whoever typed it. */
public class AbsenceRefused extends RuntimeException {

    private final String field;

    AbsenceRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field that is wrong. */
    public String field() {
        return field;
    }
}
