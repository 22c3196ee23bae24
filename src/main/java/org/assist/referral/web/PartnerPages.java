package org.assist.referral.web;

import java.io.IOException;
import java.util.NoSuchElementException;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.referral.PartnerReferral;
import org.assist.referral.ReferralDesk;
import org.assist.referral.web.AnswerPage.Place;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Houses;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
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


    private final ReferralDesk desk;
    private final AnswerPage page;
    private final AuditTrail trail;

    PartnerPages(ReferralDesk desk, AnswerPage page, AuditTrail trail) {
        this.desk = desk;
        this.page = page;
        this.trail = trail;
    }

    @GetMapping
    String list(Authentication partner, Model model) {
        var organisation = Houses.first(partner).orElseThrow();
        page.furnish(organisation, model);
        var referrals = desk.referralsFor(organisation);
        var told = referrals.stream().map(PartnerReferral::reference)
                .flatMap(reference -> Stream.concat(Stream.of(reference), desk.caseOf(reference, organisation).map(CaseNumber::digits).stream())).toList();
        trail.note(Who.of(partner), Act.of(What.CASE_LIST_SHOWN).about(told).at("/partner"));
        model.addAttribute("referrals", referrals);
        return "partner/referrals";
    }

    @GetMapping("/referrals/{reference}")
    String show(@PathVariable String reference, Authentication partner, Model model) {
        return page.show(place(reference, partner), model);
    }

    @PostMapping("/referrals/{reference}/accept")
    String accept(@PathVariable String reference, @RequestParam(defaultValue = "") String earliestDate,
            Authentication partner, Model model, HttpServletResponse response) {
        return page.accept(place(reference, partner), earliestDate, model, response);
    }

    @PostMapping("/referrals/{reference}/decline")
    String decline(@PathVariable String reference, @RequestParam(defaultValue = "") String code,
            Authentication partner, Model model, HttpServletResponse response) {
        return page.decline(place(reference, partner), code, model, response);
    }

    @PostMapping("/referrals/{reference}/ask")
    String ask(@PathVariable String reference, @RequestParam(defaultValue = "") String question,
            Authentication partner, Model model, HttpServletResponse response) {
        return page.ask(place(reference, partner), question, model, response);
    }

    @PostMapping("/referrals/{reference}/confirm")
    String confirm(@PathVariable String reference, @RequestParam(defaultValue = "") String host,
            Authentication partner, Model model, HttpServletResponse response) {
        return page.confirm(place(reference, partner), host, model, response);
    }

    @PostMapping("/referrals/{reference}/other-time")
    String proposeOtherTime(@PathVariable String reference, @RequestParam(defaultValue = "") String meetingDay,
            @RequestParam(defaultValue = "") String meetingHour, Authentication partner, Model model, HttpServletResponse response) {
        return page.proposeOtherTime(place(reference, partner), meetingDay, meetingHour, model, response);
    }

    @PostMapping("/referrals/{reference}/result")
    String result(@PathVariable String reference, @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String nextStep, Authentication partner, Model model, HttpServletResponse response) {
        return page.result(place(reference, partner), result, nextStep, model, response);
    }

    /** A reference that was never given out, one of another organisation and any other unknown address look the same. */
    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static Place place(String reference, Authentication partner) {
        return new Place(reference, Houses.first(partner).orElseThrow(), "/partner/referrals/" + reference, Who.of(partner));
    }
}
