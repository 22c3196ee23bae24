package org.assist.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * How a new house gets its first account manager: a start that finds none writes a code where only whoever runs the house reads it. It
 * makes one account, once, within a quarter of an hour; otherwise this page does not exist.
 */
@Controller
class FirstAccount {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);
    private static final Duration LASTS = Duration.ofMinutes(15);
    private static final int MOST_TRIES = 5;
    /** Nothing that is mistaken for something else when it is typed. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private record Code(String text, Instant until, int tries) {
    }

    private final IdentityService identities;
    private final Accounts accounts;
    private final Clock clock;
    private final RandomGenerator random;
    private final AuditTrail trail;
    private final PasswordStrength strength;
    private final String address;
    private Code code;

    FirstAccount(IdentityService identities, Accounts accounts, Clock clock, RandomGenerator random, AuditTrail trail, PasswordStrength strength, @Value("${assist.address}") String address) {
        this.identities = identities;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
        this.trail = trail;
        this.strength = strength;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void offer() {
        if (identities.createUserQuery().memberOfGroup("admin").count() == 0) {
            var text = random.ints(16, 0, LETTERS.length()).mapToObj(LETTERS::charAt).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
            code = new Code(text, clock.instant().plus(LASTS), 0);
            log.warn("Nobody manages accounts here yet. Within 15 minutes open {}/first-account and type this code: {}. After that, start anew",
                    address, text.replaceAll("(.{4})(?!$)", "$1-"));
        }
    }

    @GetMapping("/first-account")
    String show() {
        requireOpen();
        return "first-account";
    }

    @PostMapping("/first-account")
    synchronized String make(@RequestParam(name = "code", defaultValue = "") String typed, @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String firstName, @RequestParam(defaultValue = "") String lastName,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again, Model page) {
        requireOpen();
        page.addAttribute("user", user).addAttribute("firstName", firstName).addAttribute("lastName", lastName);
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!MessageDigest.isEqual(letters.getBytes(StandardCharsets.UTF_8), code.text.getBytes(StandardCharsets.UTF_8))) {
            code = code.tries + 1 < MOST_TRIES ? new Code(code.text, code.until, code.tries + 1) : null;
            return wrong("This is not the code. After five wrong tries it ends; start the house anew for another one.", page);
        }
        if (!user.matches("[a-z][a-z0-9-]{2,30}") || identities.createUserQuery().userId(user).count() > 0) {
            return wrong("Choose a user name of 3 to 31 small letters, digits and hyphens that nobody has yet.", page);
        }
        if (firstName.isBlank() || lastName.isBlank()) {
            return wrong("Please write both names; they stand on your pages.", page);
        }
        if (!password.equals(again)) {
            return wrong("The two passwords are not the same.", page);
        }
        var weakness = strength.weakness(password, user);
        if (weakness.isPresent()) {
            return wrong(weakness.get(), page);
        }
        trail.noting(Who.STRANGER, Act.of(What.ACCOUNT_CHANGED).about(user).because("FIRST_ACCOUNT"), () -> {
            accounts.makeAdministrator(user, firstName.strip(), lastName.strip(), password);
            return user;
        });
        code = null;
        log.info("The first account that manages accounts was made");
        return "redirect:/login";
    }

    private String wrong(String sentence, Model page) {
        page.addAttribute("wrong", sentence);
        return "first-account";
    }

    private synchronized void requireOpen() {
        if (code == null || code.until.isBefore(clock.instant())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
