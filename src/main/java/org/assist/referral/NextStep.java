package org.assist.referral;

/** What the partner thinks should come next: a code. What comes next is decided with her. */
public enum NextStep {

    NOTHING("Nothing more from us"),
    STAYS_IN_TOUCH("We stay in touch with her, as she wishes"),
    NEW_APPOINTMENT("Another appointment with us"),
    OTHER_HELP("Another kind of help would be good"),
    ANOTHER_PARTNER("Somebody else should help with this"),
    TALK_TO_US("Please telephone us");

    private final String label;

    NextStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
