package org.assist.referral.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.referral.AnswerCodes;
import org.assist.referral.ReferralDesk;
import org.assist.referral.web.AnswerPage.Place;
import org.assist.security.GuessingThrottle;
import org.assist.security.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * How an organisation without an account answers: behind a link that alone tells nothing, with a code it is told by telephone. The code
 * opens one referral in one browser for half an hour. Whatever is wrong, the page is the same.
 */
@Controller
@RequestMapping("/answer")
class CodePages {

    private static final Duration OPEN = Duration.ofMinutes(30);
    private static final String OPENED = "opened";

    /** What a code opened in this browser. */
    private record Opened(String reference, String organisation, Instant until) implements Serializable {
    }

    private final AnswerCodes codes;
    private final ReferralDesk desk;
    private final AnswerPage page;
    private final GuessingThrottle throttle;
    private final AuditTrail trail;
    private final Reader reader;
    private final Clock clock;

    CodePages(AnswerCodes codes, ReferralDesk desk, AnswerPage page, GuessingThrottle throttle, AuditTrail trail, Reader reader, Clock clock) {
        this.codes = codes;
        this.desk = desk;
        this.page = page;
        this.throttle = throttle;
        this.trail = trail;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping("/{reference:\\d{10}}")
    String codePage(@PathVariable String reference, Model model) {
        model.addAttribute("reference", reference);
        return "partner/code";
    }

    @PostMapping("/{reference:\\d{10}}")
    String open(@PathVariable String reference, @RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        var address = request.getRemoteAddr();
        var organisation = throttle.allows(address, reference) ? reader.asTheHouse(() -> codes.redeem(reference, code.replaceAll("\\s", ""))) : Optional.<String>empty();
        trail.note(organisation.map(Who::byCode).orElse(Who.STRANGER), Act.of(organisation.isPresent() ? What.CODE_REDEEMED : What.CODE_REFUSED).about(reference));
        if (organisation.isEmpty()) {
            throttle.failed(address, reference);
            model.addAttribute("wrong", true);
            return codePage(reference, model);
        }
        request.changeSessionId();
        RequestContextUtils.getLocaleResolver(request).setLocale(request, null, page.languageOf(organisation.get()));
        request.getSession().setAttribute(OPENED, new Opened(reference, organisation.get(), clock.instant().plus(OPEN)));
        return "redirect:/answer";
    }

    @PostMapping("/{reference:\\d{10}}/code")
    String askForCode(@PathVariable String reference, HttpServletRequest request, Model model) {
        if (throttle.allows(request.getRemoteAddr(), reference)) {
            throttle.failed(request.getRemoteAddr(), reference);
            reader.asTheHouse(() -> trail.noting(Who.STRANGER, Act.of(What.CASE_CHANGED).about(reference).because("CODE_ASKED"), () -> {
                desk.askForCode(reference);
                return reference;
            }));
        }
        model.addAttribute("asked", true);
        return codePage(reference, model);
    }

    @GetMapping
    String show(HttpSession session, Model model) {
        return answer(session, place -> page.show(place, model));
    }

    @PostMapping("/accept")
    String accept(@RequestParam(defaultValue = "") String earliestDate, HttpSession session, Model model, HttpServletResponse response) {
        return answer(session, place -> page.accept(place, earliestDate, model, response));
    }

    @PostMapping("/decline")
    String decline(@RequestParam(defaultValue = "") String code, HttpSession session, Model model, HttpServletResponse response) {
        return answer(session, place -> page.decline(place, code, model, response));
    }

    @PostMapping("/ask")
    String ask(@RequestParam(defaultValue = "") String question, HttpSession session, Model model, HttpServletResponse response) {
        return answer(session, place -> page.ask(place, question, model, response));
    }

    @PostMapping("/confirm")
    String confirm(@RequestParam(defaultValue = "") String host, HttpSession session, Model model, HttpServletResponse response) {
        return answer(session, place -> page.confirm(place, host, model, response));
    }

    @PostMapping("/other-time")
    String proposeOtherTime(@RequestParam(defaultValue = "") String meetingDay, @RequestParam(defaultValue = "") String meetingHour, HttpSession session,
            Model model, HttpServletResponse response) {
        return answer(session, place -> page.proposeOtherTime(place, meetingDay, meetingHour, model, response));
    }

    @PostMapping("/result")
    String result(@RequestParam(defaultValue = "") String result, @RequestParam(defaultValue = "") String nextStep, HttpSession session,
            Model model, HttpServletResponse response) {
        return answer(session, place -> page.result(place, result, nextStep, model, response));
    }

    @PostMapping("/leave")
    String leave(HttpSession session) {
        session.invalidate();
        return "partner/ended";
    }

    private String answer(HttpSession session, Function<Place, String> answer) {
        return opened(session).map(place -> reader.asOrganisation(place.organisation(), () -> answer.apply(place))).orElse("partner/ended");
    }

    private Optional<Place> opened(HttpSession session) {
        return Optional.ofNullable((Opened) session.getAttribute(OPENED)).filter(it -> clock.instant().isBefore(it.until()))
                .map(it -> new Place(it.reference(), it.organisation(), "/answer", Who.byCode(it.organisation())));
    }
}
