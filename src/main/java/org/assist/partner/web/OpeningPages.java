package org.assist.partner.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.assist.partner.Disruption;
import org.assist.partner.Disruption.Kind;
import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.vocabulary.Houses;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a partner says of itself, and a supervisor of any partner, that it is closed or works from a distance only for a time. */
@Controller
class OpeningPages {

    private static final String AS_USUAL = "AS_USUAL";
    /** Months ahead that a last day may lie. */
    private static final int FURTHEST = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final PartnerDirectory directory;
    private final Clock clock;

    OpeningPages(PartnerDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * An organisation and how it works now.
     *
     * @param now {@code null} when as usual
     */
    record Row(String key, String name, Disruption now, LocalDate today) {

        public boolean disrupted() {
            return now != null;
        }

        public String works() {
            return disrupted() ? "%s until %s".formatted(now.kind().label(), DAY.format(now.until())) : "As usual";
        }
    }

    @GetMapping("/partner/opening")
    String own(Authentication partner, Model model) {
        return own(directory.organisation(organisationOf(partner)), null, model);
    }

    @PostMapping("/partner/opening")
    String changeOwn(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String until, Authentication partner,
            Model model, HttpServletResponse response) {
        var organisation = directory.organisation(organisationOf(partner));
        var wrong = change(organisation, kind, until, partner.getName());
        if (wrong.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return own(organisation, wrong.get(), model);
        }
        return "redirect:/partner/opening";
    }

    @GetMapping("/partners")
    String all(Model model) {
        return all(null, null, model);
    }

    @PostMapping("/partners")
    String change(@RequestParam String organisation, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String until,
            Authentication supervisor, Model model, HttpServletResponse response) {
        var known = directory.organisations().stream().filter(it -> it.key().equals(organisation)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var wrong = change(known, kind, until, supervisor.getName());
        if (wrong.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return all(known.key(), wrong.get(), model);
        }
        return "redirect:/partners";
    }

    /** @return what is wrong with the answer; empty when it was taken */
    private Optional<String> change(Organisation organisation, String kind, String until, String by) {
        if (kind.equals(AS_USUAL)) {
            directory.resume(organisation.key(), by);
            return Optional.empty();
        }
        var disruption = Arrays.stream(Kind.values()).filter(it -> it.name().equals(kind)).findFirst();
        if (disruption.isEmpty()) {
            return Optional.of("Choose how the organisation works.");
        }
        var today = today(organisation);
        try {
            var day = LocalDate.parse(until.strip());
            if (day.isBefore(today) || day.isAfter(today.plusMonths(FURTHEST))) {
                return Optional.of("Give a last day from today on, within the next twelve months.");
            }
            directory.disrupt(organisation.key(), disruption.get(), day, by);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(until.isBlank() ? "Say which day is the last one."
                    : "This is not a day we understand. Write it like %s.".formatted(today.plusDays(7)));
        }
    }

    private String own(Organisation organisation, String wrong, Model model) {
        model.addAttribute("row", row(organisation));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("wrong", wrong);
        return "partner/opening";
    }

    private String all(String wrongOne, String wrong, Model model) {
        model.addAttribute("rows", directory.organisations().stream().sorted(Comparator.comparing(Organisation::name)).map(this::row).toList());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("wrongOne", wrongOne);
        model.addAttribute("wrong", wrong);
        return "partners";
    }

    private Row row(Organisation organisation) {
        return new Row(organisation.key(), organisation.name(), directory.disruption(organisation.key()).orElse(null), today(organisation));
    }

    private LocalDate today(Organisation organisation) {
        return LocalDate.ofInstant(clock.instant(), organisation.jurisdiction().zone());
    }

    private static String organisationOf(Authentication partner) {
        return Houses.first(partner).orElseThrow();
    }
}
