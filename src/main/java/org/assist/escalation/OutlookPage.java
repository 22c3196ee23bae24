package org.assist.escalation;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.escalation.Forecast.Coming;
import org.assist.partner.PartnerDirectory;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Houses;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What will be late in the next two weeks, for supervisors: while something can still be done. */
@Controller
class OutlookPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);
    private static final int MOST = 50;

    private final Outlook outlook;
    private final PartnerDirectory partners;
    private final AuditTrail trail;

    OutlookPage(Outlook outlook, PartnerDirectory partners, AuditTrail trail) {
        this.outlook = outlook;
        this.partners = partners;
        this.trail = trail;
    }

    /** @param late how many of the dates the forecast expects to pass */
    record Span(int days, int dates, long late) {
    }

    /** @param instance in Cockpit, {@code null} when there is none any more */
    record Line(String spoken, String instance, String what, String code, String due, long percent) {
    }

    /** @param said such as {@code 25 to 50 %} */
    record Tried(String said, int dates, long forecast, int late) {
    }

    @GetMapping("/outlook")
    String show(Authentication supervisor, Model page) {
        var houses = Houses.of(supervisor);
        var zone = partners.organisation(Houses.first(supervisor).orElseThrow()).jurisdiction().zone();
        var drawn = outlook.current();
        var coming = drawn.forecast().coming(houses, Forecast.LONG);
        var shown = coming.subList(0, Math.min(MOST, coming.size()));
        var numbers = shown.stream().map(one -> one.what().number()).distinct().toList();
        trail.note(Who.of(supervisor), Act.of(What.CASE_LIST_SHOWN).about(numbers).at("/outlook"));
        var instances = outlook.instances(numbers);
        page.addAttribute("at", TIME.format(drawn.at().atZone(zone)));
        page.addAttribute("spans", List.of(span(drawn.forecast().coming(houses, Forecast.SHORT), Forecast.SHORT), span(coming, Forecast.LONG)));
        page.addAttribute("lines", shown.stream().map(one -> line(one, instances.get(one.what().number()), zone)).toList());
        page.addAttribute("more", coming.size() - shown.size());
        page.addAttribute("tried", tried(drawn.backtest()));
        page.addAttribute("dates", drawn.backtest().dates());
        page.addAttribute("gain", Math.round(100 * drawn.backtest().gain()));
        return "outlook";
    }

    private static Span span(List<Coming> coming, Duration ahead) {
        return new Span((int) ahead.toDays(), coming.size(), Math.round(coming.stream().mapToDouble(Coming::likely).sum()));
    }

    private static Line line(Coming one, String instance, ZoneId zone) {
        var wait = one.what();
        return new Line(new CaseNumber(wait.number()).spoken(), instance, wait.cause().label(), wait.cause().code(), TIME.format(wait.lateAt().atZone(zone)), Math.round(100 * one.likely()));
    }

    private static List<Tried> tried(Forecast.Backtest backtest) {
        var lines = new ArrayList<Tried>();
        for (var row : backtest.rows()) {
            lines.add(new Tried("%.0f to %.0f %%".formatted(100 * row.from(), 100 * row.from() + 25), row.dates(), Math.round(row.forecast()), row.late()));
        }
        return lines;
    }
}
