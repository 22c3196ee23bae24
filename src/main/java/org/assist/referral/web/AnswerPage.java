package org.assist.referral.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.partner.PartnerDirectory;
import org.assist.referral.Appointment.Host;
import org.assist.referral.DeclineCode;
import org.assist.referral.HandoverDesk;
import org.assist.referral.NextStep;
import org.assist.referral.ReferralDesk;
import org.assist.referral.ReferralMovedOn;
import org.assist.referral.Result;
import org.assist.referral.ResultDesk;
import org.assist.vocabulary.CaseNumber;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one referral and the partner's answer to it, wherever she came in. */
@Component
class AnswerPage {

    /**
     * Whose page of which referral.
     *
     * @param organisation the key of hers
     * @param path         below which it answers
     * @param who          she is, for the audit trail
     */
    record Place(String reference, String organisation, String path, Who who) {
    }

    private final ReferralDesk desk;
    private final HandoverDesk handovers;
    private final ResultDesk results;
    private final PartnerDirectory directory;
    private final AuditTrail trail;
    private final Clock clock;

    AnswerPage(ReferralDesk desk, HandoverDesk handovers, ResultDesk results, PartnerDirectory directory, AuditTrail trail, Clock clock) {
        this.desk = desk;
        this.handovers = handovers;
        this.results = results;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    String show(Place place, Model model) {
        return page(place, new Answer(), model);
    }

    String accept(Place place, String earliestDate, Model model, HttpServletResponse response) {
        var answer = new Answer().typed("earliestDate", earliestDate.strip());
        var today = today(place);
        try {
            var date = LocalDate.parse(earliestDate.strip());
            if (date.isBefore(today) || date.isAfter(today.plusYears(1))) {
                answer.wrong("earliestDate", "Give a day from today on, within the next twelve months.");
            }
        } catch (DateTimeParseException e) {
            answer.wrong("earliestDate", earliestDate.isBlank() ? "Say from which day she can come."
                    : "This is not a day we understand. Write it like %s.".formatted(today.plusDays(1)));
        }
        return answer(place, "ACCEPT", answer, model, response,
                () -> desk.accept(place.reference(), place.organisation(), LocalDate.parse(earliestDate.strip())));
    }

    String decline(Place place, String code, Model model, HttpServletResponse response) {
        var reason = Arrays.stream(DeclineCode.values()).filter(it -> it.name().equals(code)).findFirst();
        var answer = new Answer();
        if (reason.isEmpty()) {
            answer.wrong("code", "Choose the reason that fits best.");
        }
        return answer(place, "DECLINE", answer, model, response, () -> desk.decline(place.reference(), place.organisation(), reason.orElseThrow()));
    }

    String ask(Place place, String question, Model model, HttpServletResponse response) {
        var text = question.strip().replace("\r\n", "\n");
        var answer = new Answer().typed("question", text);
        if (text.isEmpty()) {
            answer.wrong("question", "Write your question.");
        } else if (text.length() > ReferralDesk.QUESTION_LENGTH) {
            answer.wrong("question", "Your question has %d characters; %d are possible. Please shorten it."
                    .formatted(text.length(), ReferralDesk.QUESTION_LENGTH));
        }
        return answer(place, "ASK", answer, model, response, () -> desk.askForInformation(place.reference(), place.organisation(), text));
    }

    String confirm(Place place, String host, Model model, HttpServletResponse response) {
        var role = Arrays.stream(Host.values()).filter(it -> it.name().equals(host)).findFirst();
        return answer(place, "CONFIRM", new Answer(), model, response, () -> handovers.confirm(place.reference(), place.organisation(), role.orElse(null)));
    }

    String proposeOtherTime(Place place, String day, String hour, Model model, HttpServletResponse response) {
        var answer = new Answer().typed("meetingDay", day.strip()).typed("meetingHour", hour.strip());
        var at = Optional.<LocalDateTime>empty();
        try {
            at = Optional.of(LocalDate.parse(day.strip()).atTime(LocalTime.parse(hour.strip())));
            if (at.get().isBefore(LocalDateTime.ofInstant(clock.instant(), zone(place.organisation()))) || at.get().toLocalDate().isAfter(today(place).plusYears(1))) {
                answer.wrong("meetingDay", "Give a time from now on, within the next twelve months.");
            }
        } catch (DateTimeParseException e) {
            answer.wrong("meetingDay", "Give a day and an hour, such as %s and 14:30.".formatted(today(place).plusDays(1)));
        }
        var other = at;
        return answer(place, "OTHER_TIME", answer, model, response, () -> handovers.proposeOtherTime(place.reference(), place.organisation(), other.orElseThrow()));
    }

    String result(Place place, String code, String next, Model model, HttpServletResponse response) {
        var result = Arrays.stream(Result.values()).filter(it -> it.name().equals(code)).findFirst();
        var step = Arrays.stream(NextStep.values()).filter(it -> it.name().equals(next)).findFirst();
        var answer = new Answer();
        if (result.isEmpty()) {
            answer.wrong("result", "Choose what came of it.");
        }
        return answer(place, "RESULT", answer, model, response, () -> results.report(place.reference(), place.organisation(), result.orElseThrow(), step.orElse(null)));
    }

    private String answer(Place place, String kind, Answer answer, Model model, HttpServletResponse response, Runnable deed) {
        if (!answer.wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(place, answer, model);
        }
        try {
            trail.noting(place.who(), told(What.PARTNER_ANSWERED, place).because(kind), () -> {
                deed.run();
                return place;
            });
            return "redirect:" + place.path();
        } catch (ReferralMovedOn | OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("tooLate", true);
            return page(place, answer, model);
        }
    }

    private String page(Place place, Answer answer, Model model) {
        model.addAttribute("referral", desk.referralFor(place.reference(), place.organisation()).orElseThrow());
        trail.note(place.who(), told(What.REFERRAL_SHOWN, place));
        model.addAttribute("path", place.path());
        model.addAttribute("answer", answer);
        model.addAttribute("results", Result.values());
        model.addAttribute("nextSteps", NextStep.values());
        model.addAttribute("hosts", Host.values());
        model.addAttribute("declineCodes", DeclineCode.values());
        model.addAttribute("questionLength", ReferralDesk.QUESTION_LENGTH);
        model.addAttribute("today", today(place));
        furnish(place.organisation(), model);
        return "partner/referral";
    }

    /** Found by the case as well as by the reference. */
    private Act told(What what, Place place) {
        var both = Stream.concat(Stream.of(place.reference()), desk.caseOf(place.reference(), place.organisation()).map(CaseNumber::digits).stream()).toList();
        return Act.of(what).about(both).at("/referrals/{reference}");
    }

    /** What every page of hers shows. */
    void furnish(String organisation, Model model) {
        model.addAttribute("organisationName", directory.organisation(organisation).name());
        model.addAttribute("words", new Words(zone(organisation)));
    }

    /** In which the organisation gets mail, too. */
    Locale languageOf(String organisation) {
        return new Locale(directory.organisation(organisation).language());
    }

    private LocalDate today(Place place) {
        return LocalDate.ofInstant(clock.instant(), zone(place.organisation()));
    }

    private ZoneId zone(String organisation) {
        return directory.organisation(organisation).jurisdiction().zone();
    }

    /** What she typed and what is wrong with it, by field. */
    record Answer(Map<String, String> typed, Map<String, String> wrong) {

        Answer() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        Answer typed(String field, String text) {
            typed.put(field, text);
            return this;
        }

        void wrong(String field, String message) {
            wrong.put(field, message);
        }
    }
}
