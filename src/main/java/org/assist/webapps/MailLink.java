package org.assist.webapps;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where the link in a colleague's mail leads: to the tasks of that case. For anybody else the same link leads nowhere. */
@Controller
class MailLink {

    private final Postbox postbox;
    private final AuditTrail trail;

    MailLink(Postbox postbox, AuditTrail trail) {
        this.postbox = postbox;
        this.trail = trail;
    }

    @GetMapping("/r/{reference}")
    String follow(@PathVariable String reference, Authentication who) {
        var number = postbox.caseOf(reference, Recipient.account(who.getName()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        trail.note(Who.of(who), Act.of(What.CASE_SHOWN).about(number.toString()).at("/r/{reference}"));
        var search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\"}]".formatted(number);
        return "redirect:/camunda/app/tasklist/default/#/?searchQuery=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }
}
