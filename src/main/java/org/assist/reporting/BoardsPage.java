package org.assist.reporting;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.partner.Freshness;
import org.assist.partner.PartnerDirectory;
import org.assist.reporting.Boards.Running;
import org.assist.vocabulary.Houses;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who has how many cases, how partners answer, and what runs out, for supervisors. */
@Controller
class BoardsPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final Boards boards;
    private final Freshness freshness;
    private final PartnerDirectory partners;
    private final AuditTrail trail;

    BoardsPage(Boards boards, Freshness freshness, PartnerDirectory partners, AuditTrail trail) {
        this.boards = boards;
        this.freshness = freshness;
        this.partners = partners;
        this.trail = trail;
    }

    record Place(String partner, String service, String said) {
    }

    record Line(String what, String until) {
    }

    @GetMapping("/boards")
    String show(Authentication supervisor, Model page) {
        var houses = Houses.of(supervisor);
        var zone = partners.organisation(Houses.first(supervisor).orElseThrow()).jurisdiction().zone();
        var consents = boards.consents(houses);
        var requests = boards.fileRequests(houses);
        trail.note(Who.of(supervisor), Act.of(What.CASE_LIST_SHOWN).about(Stream.concat(consents.stream(), requests.stream()).map(one -> one.number().digits()).distinct().toList()).at("/boards"));
        page.addAttribute("loads", boards.caseload(houses));
        page.addAttribute("partners", boards.partners(houses));
        page.addAttribute("hours", freshness.ofFreePlaces().toHours());
        page.addAttribute("stale", boards.stale(houses, freshness.ofFreePlaces()).stream().map(one -> new Place(one.partner(), one.service(),
                one.saidAt() == null ? "never said" : "%d free on %s".formatted(one.free(), DAY.format(one.saidAt().atZoneSameInstant(zone))))).toList());
        page.addAttribute("agreements", boards.agreements().stream().map(one -> new Line(one.partner(), DAY.format(one.lastDay()))).toList());
        page.addAttribute("consents", lines(consents, zone));
        page.addAttribute("requests", lines(requests, zone));
        return "boards";
    }

    private static List<Line> lines(List<Running> running, ZoneId zone) {
        return running.stream().map(one -> new Line(one.number().spoken(), DAY.format(one.until().atZoneSameInstant(zone)))).toList();
    }
}
