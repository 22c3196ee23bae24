package org.assist.security;

import java.util.Set;

import org.assist.notification.CaughtMails;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The login, the page behind it that shows the ways on, and the mails the embedded default caught. */
@Controller
class Entrance {

    private static final Set<String> MAIL_READERS = Set.of("supervisor", "admin");

    private final ObjectProvider<CaughtMails> caught;
    private final HouseIdentities provider;
    private final boolean byPassword;

    Entrance(ObjectProvider<CaughtMails> caught, HouseIdentities provider, @Value("${assist.passwords}") boolean byPassword) {
        this.caught = caught;
        this.provider = provider;
        this.byPassword = byPassword;
    }

    @GetMapping("/login")
    String login(Model page) {
        page.addAttribute("byPassword", byPassword).addAttribute("byProvider", provider.present());
        return "login";
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal Account account, Model page) {
        page.addAttribute("hasPassword", byPassword);
        page.addAttribute("mailsShown", caught.getIfAvailable() != null && account.roles().stream().anyMatch(MAIL_READERS::contains));
        return "home";
    }

    @GetMapping("/mails")
    String mails(Model page) {
        var mails = caught.getIfAvailable();
        if (mails == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("mails", mails.latest());
        return "mails";
    }
}
