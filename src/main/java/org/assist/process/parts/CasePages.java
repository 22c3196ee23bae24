package org.assist.process.parts;

import java.util.List;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseView;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases of whoever looks: a caseworker sees those she leads, a supervisor those of her house. Numbers and codes only. */
@Controller
class CasePages {

    private final CaseRegister register;
    private final PartButtons buttons;

    CasePages(CaseRegister register, PartButtons buttons) {
        this.register = register;
        this.buttons = buttons;
    }

    /** A case in the list, with what may be begun in it. */
    record Row(CaseView view, List<PartButtons.Button> buttons) {
    }

    @GetMapping("/cases")
    String cases(Authentication who, Model page) {
        page.addAttribute("cases", seenBy(who).stream().map(view -> new Row(view, buttons.of(view.number()))).toList());
        return "cases";
    }

    @PostMapping("/cases")
    String press(@RequestParam String number, @RequestParam String begin, Authentication who, RedirectAttributes next) {
        var file = seenBy(who).stream().map(CaseView::number).filter(known -> known.digits().equals(number)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            buttons.press(file, begin);
            next.addFlashAttribute("begun", file.spoken());
        } catch (IllegalArgumentException meanwhile) {
            next.addFlashAttribute("refused", file.spoken());
        }
        return "redirect:/cases";
    }

    private List<CaseView> seenBy(Authentication who) {
        if (who.getAuthorities().stream().anyMatch(role -> role.getAuthority().equals("ROLE_SUPERVISOR"))) {
            return who.getAuthorities().stream().map(authority -> authority.getAuthority()).filter(authority -> authority.startsWith("ORG_"))
                    .flatMap(organisation -> register.casesAt(organisation.substring("ORG_".length())).stream()).toList();
        }
        return register.casesOf(who.getName());
    }
}
