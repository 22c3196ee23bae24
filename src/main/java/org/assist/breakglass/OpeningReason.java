package org.assist.breakglass;

/** Why somebody opens a case she does not work on. */
public enum OpeningReason {

    DANGER("She may be in danger now"),
    WORKER_AWAY("Her worker cannot be reached, and it cannot wait"),
    LEGAL_DATE("A legal date would be missed"),
    COMPLAINT("A complaint is looked into"),
    OTHER("Another reason");

    private final String label;

    OpeningReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
