package org.assist.escalation;

/** What did not happen, or what happened that must not wait. */
public enum LapseKind {

    OFFER_UNANSWERED("The partner did not answer in time"),
    APPOINTMENT_UNANSWERED("The partner did not answer a proposed appointment"),
    FIRST_CONTACT_OVERDUE("The first contact is overdue"),
    RESULT_OVERDUE("The partner has not said what came of its help"),
    NO_WORD_OF_HER("She did not come, and nobody knows whether she is safe"),
    NOBODY_LEFT("No partner is left who could help"),
    CONFERENCE_OVERDUE("The case conference is overdue"),
    NO_BED_FOUND("No bed is found for tonight"),
    LEGAL_DATE_NEAR("A legal date is near"),
    LEGAL_DATE_MISSED("A legal date was missed"),
    LEGAL_HOURS_COUNT("In law, hours count"),
    MENTORING_SILENT("They have not met for long"),
    MENTORING_SUSPENDED("The mentoring is suspended"),
    SUPERVISION_OVERDUE("The supervision of a mentor is overdue"),
    LEAD_WORKER_AWAY("Her caseworker is away and nobody stands in"),
    INCIDENT_REPORTED("Something happened that endangers her"),
    SHE_IS_MISSING("She is missing"),
    CONSENT_RAN_OUT("A consent ran out"),
    BREACH_NOTICE_PRESSING("The notice of a data breach is pressing"),
    FILE_REQUEST_PRESSING("The month for her file is nearly over");

    private final String label;

    LapseKind(String label) {
        this.label = label;
    }

    /** In words, as Cockpit shows it. */
    public String label() {
        return label;
    }
}
