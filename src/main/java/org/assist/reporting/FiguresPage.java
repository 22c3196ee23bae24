package org.assist.reporting;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The figures of a supervisor's organisation. */
@Controller
class FiguresPage {

    private static final String ORGANISATION = "ORG_";

    private final Figures figures;

    FiguresPage(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/figures")
    String show(Authentication supervisor, Model model) {
        var organisation = supervisor.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(it -> it.startsWith(ORGANISATION))
                .map(it -> it.substring(ORGANISATION.length())).findFirst().orElseThrow();
        var quarter = figures.quarter();
        model.addAttribute("figures", figures.of(organisation));
        model.addAttribute("smallestCount", figures.smallestCount());
        model.addAttribute("quarter", "quarter %d of %d".formatted((quarter.getMonthValue() + 2) / 3, quarter.getYear()));
        return "figures";
    }
}
