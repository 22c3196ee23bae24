package org.assist.breakglass;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseView;
import org.assist.vocabulary.Houses;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a supervisor opens a case of her house that somebody else works on. */
@Controller
@RequestMapping("/cases/{reference:\\d{10}}/open")
class BreakGlassPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final BreakGlass glass;
    private final CaseRegister register;
    private final AuditTrail trail;

    BreakGlassPages(BreakGlass glass, CaseRegister register, AuditTrail trail) {
        this.glass = glass;
        this.register = register;
        this.trail = trail;
    }

    @GetMapping
    String page(@PathVariable String reference, Authentication who, Model page) {
        var file = ofHerHouse(reference, who);
        trail.noteOnceAMinute(Who.of(who), Act.of(What.CASE_SHOWN).about(reference).at("/cases/{reference}/open"));
        return page(file, who, "", "", null, page);
    }

    @PostMapping
    String open(@PathVariable String reference, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String why, Authentication who, Model page,
            HttpServletResponse response) {
        var file = ofHerHouse(reference, who);
        var known = Arrays.stream(OpeningReason.values()).filter(it -> it.name().equals(reason)).findFirst();
        try {
            glass.open(file.number(), Who.of(who), known.orElseThrow(() -> new OpeningRefused("Choose the reason that fits best.")), why);
            return "redirect:/cases/" + reference + "/open";
        } catch (OpeningRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(file, who, reason, why, refused.getMessage(), page);
        }
    }

    private String page(CaseView file, Authentication who, String reason, String why, String wrong, Model page) {
        page.addAttribute("reference", file.number().digits());
        page.addAttribute("spoken", file.number().spoken());
        page.addAttribute("until", glass.opening(file.number(), who.getName()).map(opening -> TIME.format(opening.until().atZone(file.jurisdiction().zone()))).orElse(null));
        page.addAttribute("reasons", OpeningReason.values());
        page.addAttribute("reason", reason);
        page.addAttribute("why", why);
        page.addAttribute("wrong", wrong);
        page.addAttribute("shortest", BreakGlass.SHORTEST_WHY);
        page.addAttribute("longest", BreakGlass.LONGEST_WHY);
        page.addAttribute("most", BreakGlass.MOST_A_DAY);
        return "open-case";
    }

    private CaseView ofHerHouse(String reference, Authentication who) {
        return register.viewIfLedBy(Houses.of(who), reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
