package org.assist.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.codec.binary.Base32;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of a login, and the list by which account managers help somebody who lost her telephone. */
@Controller
class SecondFactorPages {

    /** What the app calls this house; whoever looks at her telephone learns nothing from it. */
    private static final String NEUTRAL_NAME = "Office";

    private final SecondFactors factors;
    private final LocalAccounts accounts;
    private final GuessingThrottle throttle;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    SecondFactorPages(SecondFactors factors, LocalAccounts accounts, GuessingThrottle throttle, ApplicationEventPublisher events, AuditTrail trail, Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.throttle = throttle;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/login/code")
    String ask(HttpServletRequest request, Model page) {
        var halfway = HalfwayIn.of(request, clock);
        if (halfway.isEmpty()) {
            return "redirect:/login?again";
        }
        if (!factors.isSetUp(halfway.get().account())) {
            var secret = new Base32().encodeToString(factors.offer(halfway.get().account()));
            page.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
            page.addAttribute("picture", picture("otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(NEUTRAL_NAME, NEUTRAL_NAME, secret, NEUTRAL_NAME)));
        }
        return "second-step";
    }

    @PostMapping("/login/code")
    void enter(@RequestParam(defaultValue = "") String digits, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var halfway = HalfwayIn.of(request, clock);
        if (halfway.isEmpty()) {
            response.sendRedirect("/login?again");
            return;
        }
        var id = halfway.get().account();
        var tries = id + " second step";
        if (!throttle.allows(request.getRemoteAddr(), tries) || !factors.accepts(id, digits)) {
            throttle.failed(request.getRemoteAddr(), tries);
            trail.noteSearch(Who.STRANGER, Act.of(What.LOGIN_REFUSED).because("SECOND_FACTOR"), id);
            response.sendRedirect("/login/code?error");
            return;
        }
        throttle.succeeded(request.getRemoteAddr(), tries);
        HalfwayIn.end(request);
        var account = accounts.find(id);
        if (account.isEmpty()) {
            response.sendRedirect("/login?error");
            return;
        }
        var person = UsernamePasswordAuthenticationToken.authenticated(account.get(), null, account.get().authorities());
        person.setDetails(new WebAuthenticationDetails(request));
        request.changeSessionId();
        new HttpSessionSecurityContextRepository().saveContext(new SecurityContextImpl(person), request, response);
        events.publishEvent(new AuthenticationSuccessEvent(person));
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(person, getClass()));
        new HomeAfterLogin(new HttpSessionRequestCache()).onAuthenticationSuccess(request, response, person);
    }

    @GetMapping("/second-factors")
    String list(Model page) {
        page.addAttribute("setUp", factors.all());
        page.addAttribute("required", factors.required());
        return "second-factors";
    }

    @PostMapping("/second-factors/{account}/forget")
    String forget(@PathVariable String account) {
        factors.forget(account);
        return "redirect:/second-factors";
    }

    private static String picture(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var dark = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append("M%d,%dh1v1h-1z".formatted(x + 4, y + 4));
                }
            }
        }
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\"><path fill=\"#fff\" d=\"M0,0h%1$dv%1$dh-%1$dz\"/><path d=\"%2$s\"/></svg>"
                .formatted(code.size + 8, dark);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
