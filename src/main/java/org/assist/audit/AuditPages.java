package org.assist.audit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseView;
import org.assist.vocabulary.Houses;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who saw a case between two moments: for the supervisors of the house that leads it, when something went wrong and 72 hours are left
 * (GDPR Art 33), and as a list for the woman herself (GDPR Art 15), which names houses and roles but no worker.
 */
@Controller
class AuditPages {

    private static final Duration USUAL = Duration.ofHours(72);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final AuditTrail trail;
    private final CaseRegister register;
    private final Clock clock;

    AuditPages(AuditTrail trail, CaseRegister register, Clock clock) {
        this.trail = trail;
        this.register = register;
        this.clock = clock;
    }

    /** @param what in words, as a sentence goes on after somebody's name */
    record Line(String day, String role, String organisation, String what) {
    }

    @GetMapping("/audit/{reference:\\d{10}}")
    String whoSaw(@PathVariable String reference, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until, Authentication who, Model page) {
        var file = hers(reference, who);
        var zone = file.jurisdiction().zone();
        var now = clock.instant();
        var first = moment(from, zone, now.minus(USUAL));
        var last = moment(until, zone, now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1)));
        trail.note(Who.of(who), Act.of(What.AUDIT_SHOWN).about(reference).at("/audit/{reference}"));
        page.addAttribute("reference", reference);
        page.addAttribute("spoken", file.number().spoken());
        page.addAttribute("zone", zone);
        page.addAttribute("from", local(first, zone));
        page.addAttribute("until", local(last, zone));
        page.addAttribute("entries", trail.about(reference, first.minus(Recent.MINUTE), last));
        return "audit";
    }

    @GetMapping("/audit/{reference:\\d{10}}/hers")
    String forHer(@PathVariable String reference, Authentication who, Model page) {
        var file = hers(reference, who);
        trail.note(Who.of(who), Act.of(What.EXPORT).about(reference).at("/audit/{reference}/hers"));
        page.addAttribute("spoken", file.number().spoken());
        page.addAttribute("lines", lines(reference, file));
        return "audit-hers";
    }

    /** Each day, role and house once: what counts for her is which house knew, not which worker. */
    private List<Line> lines(String reference, CaseView file) {
        var zone = file.jurisdiction().zone();
        return List.copyOf(new LinkedHashSet<>(trail.about(reference, file.openedAt(), clock.instant()).stream().map(entry -> new Line(DAY.format(entry.at().atZone(zone)),
                entry.who().role(), entry.who().organisation(), entry.act().what().words())).toList()));
    }

    private CaseView hers(String reference, Authentication who) {
        return register.viewIfLedBy(Houses.of(who), reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Instant moment(String typed, ZoneId zone, Instant otherwise) {
        try {
            return typed.isBlank() ? otherwise : LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static String local(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(at.atZone(zone));
    }
}
