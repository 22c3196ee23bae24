package org.assist.deadline;

/** What has to happen until a deadline. */
public enum DeadlineKind {

    /** A partner answers an offer. */
    OFFER_ANSWER,
    /** She and the partner who accepted have met. */
    FIRST_CONTACT,
    /** A partner answers a proposed appointment. */
    APPOINTMENT_ANSWER,
    /** It is known that she arrived safely, counted from the appointment. */
    ARRIVAL,
    /** A partner says what came of its help. */
    RESULT,
    /** She did not come: it is known whether she is safe. */
    WORD_OF_HER,
    /** A way is looked for where nobody can help. */
    CASE_CONFERENCE
}
