package org.assist.escalation;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.escalation.Colleagues.Colleague;
import org.assist.vocabulary.Houses;
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

/** Who is away, and who stands in: a caseworker says so for herself, a supervisor for her organisation. */
@Controller
@RequestMapping("/absences")
class AbsencePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final Absences absences;
    private final Colleagues colleagues;
    private final AuditTrail trail;

    AbsencePages(Absences absences, Colleagues colleagues, AuditTrail trail) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.trail = trail;
    }

    @GetMapping
    String list(Authentication who, Model model) {
        return page(who, Map.of("account", who.getName()), Map.of(), model);
    }

    @PostMapping
    String announce(@RequestParam(defaultValue = "") String account, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String deputy, Authentication who, Model model, HttpServletResponse response) {
        var organisation = Houses.first(who).orElseThrow();
        var away = isSupervisor(who) && !account.isBlank() ? account : who.getName();
        var typed = Map.of("account", away, "from", from, "until", until, "deputy", deputy);
        var wrong = new LinkedHashMap<String, String>();
        var first = day("from", from, wrong);
        var last = day("until", until, wrong);
        if (!isColleague(away, organisation)) {
            wrong.put("account", "Choose a colleague from the list.");
        }
        if (!deputy.isBlank() && !isColleague(deputy, organisation)) {
            wrong.put("deputy", "Choose a colleague from the list.");
        }
        if (wrong.isEmpty()) {
            try {
                trail.noting(Who.of(who), Act.of(What.ABSENCE_CHANGED).about(away).because("ANNOUNCED"), () -> {
                    absences.announce(away, organisation, first, last, deputy.isBlank() ? null : deputy, who.getName());
                    return away;
                });
                return "redirect:/absences";
            } catch (AbsenceRefused refused) {
                wrong.put(refused.field(), refused.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(who, typed, wrong, model);
    }

    @PostMapping("/{id}/call-off")
    String callOff(@PathVariable UUID id, Authentication who) {
        var absence = absences.find(id).filter(found -> mayChange(found, who)).orElseThrow();
        trail.noting(Who.of(who), Act.of(What.ABSENCE_CHANGED).about(absence.account()).because("CALLED_OFF"), () -> {
            absences.callOff(absence.id());
            return absence;
        });
        return "redirect:/absences";
    }

    /** One of somebody else and one that never was look the same. */
    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String page(Authentication who, Map<String, String> typed, Map<String, String> wrong, Model model) {
        var organisation = Houses.first(who).orElseThrow();
        var people = colleagues.at(organisation);
        model.addAttribute("absences", absences.at(organisation).stream().filter(absence -> isSupervisor(who) || mayChange(absence, who)).toList());
        model.addAttribute("people", people);
        model.addAttribute("names", people.stream().collect(toMap(Colleague::account, Colleague::name)));
        model.addAttribute("supervises", isSupervisor(who));
        model.addAttribute("today", absences.today(organisation));
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("day", DAY);
        return "absences";
    }

    private boolean isColleague(String account, String organisation) {
        return colleagues.at(organisation).stream().anyMatch(colleague -> colleague.account().equals(account));
    }

    private static boolean mayChange(Absence absence, Authentication who) {
        return absence.account().equals(who.getName()) || isSupervisor(who) && absence.organisation().equals(Houses.first(who).orElseThrow());
    }

    private static LocalDate day(String field, String typed, Map<String, String> wrong) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            wrong.put(field, typed.isBlank() ? "Say which day." : "This is not a day we understand. Write it like 2026-12-24.");
            return null;
        }
    }

    private static boolean isSupervisor(Authentication who) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch("ROLE_SUPERVISOR"::equals);
    }
}
