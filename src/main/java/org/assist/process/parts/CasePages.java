package org.assist.process.parts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseView;
import org.assist.vocabulary.Houses;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases of whoever looks, some at a time: a caseworker sees those she leads, a supervisor those of her house. Numbers and codes only. */
@Controller
class CasePages {

    private static final int AT_A_TIME = 25;

    private final CaseRegister register;
    private final PartButtons buttons;
    private final OpenWork work;
    private final AuditTrail trail;

    CasePages(CaseRegister register, PartButtons buttons, OpenWork work, AuditTrail trail) {
        this.register = register;
        this.buttons = buttons;
        this.work = work;
        this.trail = trail;
    }

    /**
     * A case in the list.
     *
     * @param waiting what is to be done in it, by whom
     * @param buttons what may be said of it by one click
     */
    record Row(CaseView view, List<OpenWork.Waiting> waiting, Map<Subject, List<PartButtons.Button>> buttons) {
    }

    @GetMapping("/cases")
    String cases(@RequestParam(defaultValue = "0") int from, Authentication who, Model page) {
        var some = PageRequest.of(Math.max(0, from) / AT_A_TIME, AT_A_TIME);
        var seen = isSupervisor(who) ? register.casesAt(Houses.of(who), some) : register.casesOf(who.getName(), some);
        trail.note(Who.of(who), Act.of(What.CASE_LIST_SHOWN).about(seen.map(view -> view.number().digits()).getContent()).at("/cases"));
        var now = work.in(seen.map(CaseView::number).getContent());
        page.addAttribute("cases", seen.map(view -> row(view, now.get(view.number()))).getContent());
        page.addAttribute("supervises", isSupervisor(who));
        page.addAttribute("older", seen.hasNext() ? (some.getPageNumber() + 1) * AT_A_TIME : null);
        return "cases";
    }

    @PostMapping("/cases")
    String press(@RequestParam String number, @RequestParam String begin, Authentication who, RedirectAttributes next) {
        var file = register.caseOf(number).filter(view -> isSeenBy(view, who)).map(CaseView::number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            buttons.press(file, begin);
            next.addFlashAttribute("begun", file.spoken());
        } catch (IllegalArgumentException meanwhile) {
            next.addFlashAttribute("refused", file.spoken());
        }
        return "redirect:/cases";
    }

    private Row row(CaseView view, OpenWork.Now now) {
        return new Row(view, now.waiting(), buttons.of(view.state(), now).stream().collect(groupingBy(PartButtons.Button::subject, TreeMap::new, toList())));
    }

    private static boolean isSupervisor(Authentication who) {
        return who.getAuthorities().stream().anyMatch(role -> role.getAuthority().equals("ROLE_SUPERVISOR"));
    }

    private static boolean isSeenBy(CaseView view, Authentication who) {
        return isSupervisor(who) ? Houses.of(who).contains(view.leadOrganisation()) : who.getName().equals(view.leadWorker());
    }
}
