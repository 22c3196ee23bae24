package org.assist.referral.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.assist.referral.PartnerReferral;

/** Codes and moments in words, as a partner's page shows them; times are those of her country. */
record Words(ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /** An hour on a day, in her country. */
    public String hour(LocalDateTime at) {
        return MOMENT.format(at);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String value(Object value) {
        if (value instanceof Map<?, ?> details) {
            return details.entrySet().stream().map(it -> "%s: %s".formatted(it.getKey(), value(it.getValue()))).collect(Collectors.joining("\n"));
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::value).collect(Collectors.joining(", "));
        }
        return value instanceof Boolean yes ? yes ? "Yes" : "No" : String.valueOf(value);
    }

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
    public String stateInFull(PartnerReferral referral) {
        var since = moment(referral.statusSince());
        return switch (referral.status()) {
            case SENT -> "Please answer by %s.".formatted(moment(referral.answerDueAt()));
            case NEEDS_INFO -> "You asked a question on %s. You will find our answer here; until then nothing is needed from you.".formatted(since);
            case ACCEPTED -> "You accepted on %s. What she allows us to tell you follows on this page.".formatted(since);
            case FULL_DATA_RELEASED -> referral.toConfirm() ? "We propose an appointment. Please confirm it, or propose another time."
                    : referral.appointment() != null ? "You proposed another time for the appointment. You will find our answer here."
                    : "You have had what you need to know since %s. An appointment follows on this page. If it presses, telephone us; reach her only in the way she called safe.".formatted(since);
            case APPOINTED -> "The appointment is agreed. If anything comes between, telephone us at once; do not look for her.";
            case FIRST_CONTACT_DONE -> "You are in contact with her. When your help ends, please say here what came of it.";
            case FEEDBACK_CONFIRMED_BY_CLIENT -> "Thank you. Nothing more is needed from you.";
            case COMPLETED, PARTIAL, ENDED_BY_PARTNER -> "Thank you for telling us what came of it. We ask her, too.";
            case DROPPED_OUT -> "Thank you for telling us. Please do not look for her; we do.";
            case NO_SHOW -> "You and she did not meet. Please do not look for her; we will be in touch.";
            case DECLINED -> "You declined this request on %s; nothing is needed from you.".formatted(since);
            case TIMED_OUT -> withdrawn(since);
            case REVOKED -> referral.released()
                    ? "This referral was withdrawn on %s. Please do not contact her any more, and delete what you noted about her.".formatted(since)
                    : withdrawn(since);
            case CLOSED -> "This referral was closed on %s; nothing is needed from you.".formatted(since);
        };
    }

    private static String withdrawn(String since) {
        return "This request was withdrawn on %s; nothing is needed from you.".formatted(since);
    }
}
