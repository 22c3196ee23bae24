package org.assist.security;

import jakarta.servlet.http.HttpServletRequest;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where everybody changes her own password, who knows the one she has. Her other sessions end by it ({@link StillWelcome}). */
@Controller
class OwnPassword {

    private final IdentityService identities;
    private final LocalAccounts accounts;
    private final GuessingThrottle throttle;
    private final AuditTrail trail;
    private final PasswordStrength strength;
    private final boolean byPassword;

    OwnPassword(IdentityService identities, LocalAccounts accounts, GuessingThrottle throttle, AuditTrail trail, PasswordStrength strength, @Value("${assist.passwords}") boolean byPassword) {
        this.identities = identities;
        this.accounts = accounts;
        this.throttle = throttle;
        this.trail = trail;
        this.strength = strength;
        this.byPassword = byPassword;
    }

    /** Where people come in by OpenID Connect only, nobody has a password here. */
    @ModelAttribute
    void requirePasswords() {
        if (!byPassword) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping("/password")
    String show() {
        return "password";
    }

    @PostMapping("/password")
    String change(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again, HttpServletRequest request, Model page) {
        var id = account.id();
        var tries = id + " own password";
        if (!throttle.allows(request.getRemoteAddr(), tries)) {
            return wrong("There were too many tries. Wait a quarter of an hour.", page);
        }
        if (!identities.checkPassword(id, current)) {
            throttle.failed(request.getRemoteAddr(), tries);
            return wrong("This is not the password you have now.", page);
        }
        throttle.succeeded(request.getRemoteAddr(), tries);
        if (!password.equals(again)) {
            return wrong("The two new passwords are not the same.", page);
        }
        if (password.equals(current)) {
            return wrong("This is the password you have already.", page);
        }
        var weakness = strength.weakness(password, id);
        if (weakness.isPresent()) {
            return wrong(weakness.get(), page);
        }
        trail.noting(Who.of(id, account.roles(), account.organisations()), Act.of(What.ACCOUNT_CHANGED).about(id).because("OWN_PASSWORD"), () -> {
            var user = identities.createUserQuery().userId(id).singleResult();
            user.setPassword(password);
            identities.saveUser(user);
            return id;
        });
        StillWelcome.stays(request.getSession(), accounts.mark(id));
        page.addAttribute("done", true);
        return "password";
    }

    private static String wrong(String sentence, Model page) {
        page.addAttribute("wrong", sentence);
        return "password";
    }
}
