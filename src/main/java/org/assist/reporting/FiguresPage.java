package org.assist.reporting;

import org.assist.vocabulary.Houses;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The figures of a supervisor's organisation, and the gaps it met. */
@Controller
class FiguresPage {

    private final Figures figures;
    private final Gaps gaps;

    FiguresPage(Figures figures, Gaps gaps) {
        this.figures = figures;
        this.gaps = gaps;
    }

    @GetMapping("/figures")
    String show(Authentication supervisor, Model model) {
        var quarter = figures.quarter();
        model.addAttribute("figures", figures.of(Houses.first(supervisor).orElseThrow()));
        model.addAttribute("smallestCount", figures.smallestCount());
        model.addAttribute("quarter", "quarter %d of %d".formatted((quarter.getMonthValue() + 2) / 3, quarter.getYear()));
        return "figures";
    }

    @GetMapping("/gaps")
    String gaps(Authentication supervisor, Model model) {
        model.addAttribute("gaps", gaps.of(Houses.first(supervisor).orElseThrow()));
        return "gaps";
    }
}
