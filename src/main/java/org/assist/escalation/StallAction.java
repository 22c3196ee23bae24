package org.assist.escalation;

/** What a supervisor can do about a standstill. */
public enum StallAction {

    NUDGE("Reminded"), REASSIGN("Given"), EXTEND("More time given"), SNOOZE("Put aside"), ESCALATE("Sent up the ladder"), CONFERENCE("Case conference called");

    private final String label;

    StallAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
