package org.assist.escalation;

/** What did not happen. */
public enum LapseKind {

    OFFER_UNANSWERED("The partner did not answer in time"),
    FIRST_CONTACT_OVERDUE("The first contact is overdue"),
    NOBODY_LEFT("No partner is left who could help"),
    CONFERENCE_OVERDUE("The case conference is overdue"),
    NO_BED_FOUND("No bed is found for tonight"),
    LEGAL_DATE_NEAR("A legal date is near"),
    LEGAL_DATE_MISSED("A legal date was missed"),
    LEGAL_HOURS_COUNT("In law, hours count"),
    MENTORING_SILENT("They have not met for long"),
    LEAD_WORKER_AWAY("Her caseworker is away and nobody stands in");

    private final String label;

    LapseKind(String label) {
        this.label = label;
    }

    /** In words, as Cockpit shows it. */
    public String label() {
        return label;
    }
}
