package org.assist.referral.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.assist.partner.Speech;
import org.assist.referral.PartnerReferral;
import org.assist.referral.Referral;

/** How a referral stands, in words, as a partner's page shows it; times are those of her country. */
record Words(ZoneId zone) {

    private static final String WITHDRAWN = "This request was withdrawn on {0}; nothing is needed from you.";

    /** The state in two words, for the list. */
    public String state(PartnerReferral referral) {
        return switch (referral.status()) {
            case SENT -> "Answer needed";
            case NEEDS_INFO -> "Question asked";
            case ACCEPTED -> "Accepted";
            case FULL_DATA_RELEASED -> referral.toConfirm() ? "Appointment to confirm" : "Data released";
            case APPOINTED -> "Appointment made";
            case FIRST_CONTACT_DONE -> "In contact";
            case FEEDBACK_CONFIRMED_BY_CLIENT -> "Help ended";
            case NO_SHOW -> "Did not meet";
            case COMPLETED, PARTIAL, DROPPED_OUT, ENDED_BY_PARTNER -> "Help ended";
            case DECLINED -> "Declined";
            case TIMED_OUT, REVOKED -> "Withdrawn";
            case CLOSED -> "Closed";
        };
    }

    /** The state in a sentence: what happened, and what is expected of the partner. */
    public String stateInFull(PartnerReferral referral, Speech say) {
        var since = moment(referral.statusSince(), say);
        return say.it(sentence(referral), referral.status() == Referral.Status.SENT ? moment(referral.answerDueAt(), say) : since);
    }

    private static String sentence(PartnerReferral referral) {
        return switch (referral.status()) {
            case SENT -> "Please answer by {0}.";
            case NEEDS_INFO -> "You asked a question on {0}. You will find our answer here; until then nothing is needed from you.";
            case ACCEPTED -> "You accepted on {0}. What she allows us to tell you follows on this page.";
            case FULL_DATA_RELEASED -> referral.toConfirm() ? "We propose an appointment. Please confirm it, or propose another time."
                    : referral.appointment() != null ? "You proposed another time for the appointment. You will find our answer here."
                    : "You have had what you need to know since {0}. An appointment follows on this page. If it presses, telephone us; reach her only in the way she called safe.";
            case APPOINTED -> "The appointment is agreed. If anything comes between, telephone us at once; do not look for her.";
            case FIRST_CONTACT_DONE -> "You are in contact with her. When your help ends, please say here what came of it.";
            case FEEDBACK_CONFIRMED_BY_CLIENT -> "Thank you. Nothing more is needed from you.";
            case COMPLETED, PARTIAL, ENDED_BY_PARTNER -> "Thank you for telling us what came of it. We ask her, too.";
            case DROPPED_OUT -> "Thank you for telling us. Please do not look for her; we do.";
            case NO_SHOW -> "You and she did not meet. Please do not look for her; we will be in touch.";
            case DECLINED -> "You declined this request on {0}; nothing is needed from you.";
            case TIMED_OUT -> WITHDRAWN;
            case REVOKED -> referral.released()
                    ? "This referral was withdrawn on {0}. Please do not contact her any more, and delete what you noted about her."
                    : WITHDRAWN;
            case CLOSED -> "This referral was closed on {0}; nothing is needed from you.";
        };
    }

    private String moment(Instant at, Speech say) {
        return say.moment(LocalDateTime.ofInstant(at, zone));
    }
}
