package org.assist.process.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.FileKind;
import org.assist.erasure.Due;
import org.assist.erasure.Erasure;
import org.assist.erasure.Erasures;
import org.assist.erasure.LegalHold;
import org.assist.erasure.LegalHolds;
import org.assist.erasure.Retention;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Houses;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a supervisor's organisation keeps for how long: what is due, what is kept on, what was erased. Numbers, codes and days only. */
@Controller
@RequestMapping("/retention")
class RetentionPages {

    private static final Duration SOON = Duration.ofDays(30);
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final int LONGEST_HOLD_YEARS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("UTC"));

    private final Retention retention;
    private final LegalHolds holds;
    private final Erasures erasures;
    private final CaseRegister register;
    private final CaseParts parts;
    private final AuditTrail trail;
    private final Clock clock;

    RetentionPages(Retention retention, LegalHolds holds, Erasures erasures, CaseRegister register, CaseParts parts, AuditTrail trail, Clock clock) {
        this.retention = retention;
        this.holds = holds;
        this.erasures = erasures;
        this.register = register;
        this.parts = parts;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    String look(Authentication who, Model model) {
        return page(who, Map.of(), Map.of(), model);
    }

    @PostMapping("/holds")
    String hold(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String review,
            Authentication who, Model model, HttpServletResponse response, RedirectAttributes next) {
        var wrong = new LinkedHashMap<String, String>();
        var file = ours(number, who);
        if (file.isEmpty()) {
            wrong.put("number", "Your organisation has no case with this number.");
        }
        var why = Arrays.stream(LegalHold.Reason.values()).filter(it -> it.name().equals(reason)).findFirst();
        if (why.isEmpty()) {
            wrong.put("reason", "Choose why it has to be kept.");
        }
        var day = day(review);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
        if (day.filter(it -> it.isAfter(today) && it.isBefore(today.plusYears(LONGEST_HOLD_YEARS))).isEmpty()) {
            wrong.put("review", "Say on which day it is looked at again, within %d years. Write it like 2026-12-24.".formatted(LONGEST_HOLD_YEARS));
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(who, Map.of("number", number, "reason", reason, "review", review), wrong, model);
        }
        changed(file.get(), "/retention/holds", why.get().name(), who, () -> holds.set(file.get(), why.get(), day.get(), who.getName()));
        next.addFlashAttribute("done", "A legal hold stands on " + file.get().spoken() + ".");
        return "redirect:/retention";
    }

    @PostMapping("/lift")
    String lift(@RequestParam(defaultValue = "") String number, Authentication who, RedirectAttributes next) {
        ours(number, who).ifPresentOrElse(file -> {
            changed(file, "/retention/lift", "LIFTED", who, () -> holds.lift(file, who.getName()));
            next.addFlashAttribute("done", "The hold on " + file.spoken() + " is lifted.");
        }, () -> next.addFlashAttribute("refused", "Your organisation has no case with this number."));
        return "redirect:/retention";
    }

    /** Only begins the question; two supervisors answer it in Tasklist. */
    @PostMapping("/erase")
    String ask(@RequestParam(defaultValue = "") String number, Authentication who, RedirectAttributes next) {
        ours(number, who).ifPresentOrElse(file -> {
            changed(file, "/retention/erase", "ERASURE", who, () -> parts.beginOnce(CasePart.ERASURE, file, Map.of()));
            next.addFlashAttribute("done", "Whether " + file.spoken() + " is erased is asked in Tasklist: propose it there, somebody else approves.");
        }, () -> next.addFlashAttribute("refused", "Your organisation has no case with this number."));
        return "redirect:/retention";
    }

    private void changed(CaseNumber file, String place, String code, Authentication who, Runnable change) {
        trail.noting(Who.of(who), Act.of(What.CASE_CHANGED).about(file.digits()).at(place).because(code), () -> {
            change.run();
            return file;
        });
    }

    private String page(Authentication who, Map<String, String> typed, Map<String, String> wrong, Model model) {
        var organisation = organisationOf(who);
        var now = clock.instant();
        var kept = retention.at(organisation);
        var erased = erasures.of(organisation, now.minus(A_YEAR));
        var held = holds.at(organisation);
        var due = kept.stream().filter(it -> it.keptOn().isEmpty() && it.at().isBefore(now.plus(SOON))).toList();
        var keptOn = kept.stream().filter(it -> !it.keptOn().isEmpty() && !it.at().isAfter(now)).toList();
        trail.noteOnceAMinute(Who.of(who), Act.of(What.CASE_LIST_SHOWN).at("/retention").about(Stream.concat(Stream.concat(due.stream(), keptOn.stream()).map(Due::caseNumber),
                held.stream().map(LegalHold::caseNumber)).map(CaseNumber::digits).toList()));
        model.addAttribute("due", due);
        model.addAttribute("keptOn", keptOn);
        model.addAttribute("later", kept.stream().filter(it -> it.keptOn().isEmpty() && !it.at().isBefore(now.plus(SOON))).map(Due::caseNumber).distinct().count());
        model.addAttribute("holds", held);
        model.addAttribute("erased", erased.stream().filter(it -> it.erasedAt() != null).toList());
        model.addAttribute("underWay", erased.stream().map(Erasure::erasedAt).filter(at -> at == null).count());
        model.addAttribute("reasons", LegalHold.Reason.values());
        model.addAttribute("today", LocalDate.ofInstant(now, ZoneId.of("UTC")));
        model.addAttribute("now", now);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("day", DAY);
        model.addAttribute("date", DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
        return "retention";
    }

    /** One of another house and one that never was look the same. */
    private Optional<CaseNumber> ours(String written, Authentication who) {
        try {
            var number = CaseNumber.of(written);
            return register.kind(number) == FileKind.CASE && register.leadOrganisation(number).equals(organisationOf(who)) ? Optional.of(number) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String organisationOf(Authentication who) {
        return Houses.first(who).orElseThrow();
    }
}
