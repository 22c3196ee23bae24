package org.assist.referral.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

import jakarta.servlet.http.HttpServletResponse;
import org.assist.partner.PartnerDirectory;
import org.assist.referral.DeclineCode;
import org.assist.referral.ReferralDesk;
import org.assist.referral.ReferralMovedOn;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A partner's pages: what her organisation was asked, and her answer. She never enters Tasklist. */
@Controller
@RequestMapping("/partner")
class PartnerPages {

    private static final String ORGANISATION = "ORG_";

    private final ReferralDesk desk;
    private final PartnerDirectory directory;
    private final Clock clock;

    PartnerPages(ReferralDesk desk, PartnerDirectory directory, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    String list(Authentication partner, Model model) {
        var organisation = organisationOf(partner);
        furnish(organisation, model);
        model.addAttribute("referrals", desk.referralsFor(organisation));
        return "partner/referrals";
    }

    @GetMapping("/referrals/{reference}")
    String show(@PathVariable String reference, Authentication partner, Model model) {
        return page(reference, organisationOf(partner), new Answer(), model);
    }

    @PostMapping("/referrals/{reference}/accept")
    String accept(@PathVariable String reference, @RequestParam(defaultValue = "") String earliestDate,
            Authentication partner, Model model, HttpServletResponse response) {
        var organisation = organisationOf(partner);
        var answer = new Answer().typed("earliestDate", earliestDate.strip());
        var today = LocalDate.ofInstant(clock.instant(), zone(organisation));
        try {
            var date = LocalDate.parse(earliestDate.strip());
            if (date.isBefore(today) || date.isAfter(today.plusYears(1))) {
                answer.wrong("earliestDate", "Give a day from today on, within the next twelve months.");
            }
        } catch (DateTimeParseException e) {
            answer.wrong("earliestDate", earliestDate.isBlank() ? "Say from which day she can come."
                    : "This is not a day we understand. Write it like %s.".formatted(today.plusDays(1)));
        }
        return answer(reference, organisation, answer, model, response,
                () -> desk.accept(reference, organisation, LocalDate.parse(earliestDate.strip())));
    }

    @PostMapping("/referrals/{reference}/decline")
    String decline(@PathVariable String reference, @RequestParam(defaultValue = "") String code,
            Authentication partner, Model model, HttpServletResponse response) {
        var organisation = organisationOf(partner);
        var reason = Arrays.stream(DeclineCode.values()).filter(it -> it.name().equals(code)).findFirst();
        var answer = new Answer();
        if (reason.isEmpty()) {
            answer.wrong("code", "Choose the reason that fits best.");
        }
        return answer(reference, organisation, answer, model, response, () -> desk.decline(reference, organisation, reason.orElseThrow()));
    }

    @PostMapping("/referrals/{reference}/ask")
    String ask(@PathVariable String reference, @RequestParam(defaultValue = "") String question,
            Authentication partner, Model model, HttpServletResponse response) {
        var organisation = organisationOf(partner);
        var text = question.strip().replace("\r\n", "\n");
        var answer = new Answer().typed("question", text);
        if (text.isEmpty()) {
            answer.wrong("question", "Write your question.");
        } else if (text.length() > ReferralDesk.QUESTION_LENGTH) {
            answer.wrong("question", "Your question has %d characters; %d are possible. Please shorten it."
                    .formatted(text.length(), ReferralDesk.QUESTION_LENGTH));
        }
        return answer(reference, organisation, answer, model, response, () -> desk.askForInformation(reference, organisation, text));
    }

    /** A reference that was never given out, one of another organisation and any other unknown address look the same. */
    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String answer(String reference, String organisation, Answer answer, Model model, HttpServletResponse response, Runnable deed) {
        if (!answer.wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(reference, organisation, answer, model);
        }
        try {
            deed.run();
            return "redirect:/partner/referrals/" + reference;
        } catch (ReferralMovedOn | OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("tooLate", true);
            return page(reference, organisation, answer, model);
        }
    }

    private String page(String reference, String organisation, Answer answer, Model model) {
        model.addAttribute("referral", desk.referralFor(reference, organisation).orElseThrow());
        model.addAttribute("answer", answer);
        model.addAttribute("declineCodes", DeclineCode.values());
        model.addAttribute("questionLength", ReferralDesk.QUESTION_LENGTH);
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone(organisation)));
        furnish(organisation, model);
        return "partner/referral";
    }

    private void furnish(String organisation, Model model) {
        model.addAttribute("organisationName", directory.organisation(organisation).name());
        model.addAttribute("words", new Words(zone(organisation)));
    }

    private ZoneId zone(String organisation) {
        return directory.organisation(organisation).jurisdiction().zone();
    }

    private static String organisationOf(Authentication partner) {
        return partner.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .filter(it -> it.startsWith(ORGANISATION)).map(it -> it.substring(ORGANISATION.length()))
                .findFirst().orElseThrow();
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
