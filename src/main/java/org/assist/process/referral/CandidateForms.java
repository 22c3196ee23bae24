package org.assist.process.referral;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assist.partner.PartnerWords;
import org.assist.process.forms.FormContent;
import org.assist.process.forms.FormWords;
import org.assist.process.forms.ReadersLanguage;
import org.assist.routing.PartnerRouting;
import org.assist.routing.Reason;
import org.assist.routing.Recommendation;
import org.assist.routing.Verdict;
import org.assist.support.SupportPlans;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Shows every candidate with what speaks for it, and every excluded service with what speaks against it; and, where nobody is
 * left, what would have to change.
 */
@Component
class CandidateForms implements FormContent {

    private static final String CONFERENCE = "hold-case-conference";
    private static final Set<String> FORMS = Set.of("choose-partner", CONFERENCE);

    private final PartnerRouting routing;
    private final SupportPlans plans;
    private final FormWords words;
    private final PartnerWords kinds;

    CandidateForms(PartnerRouting routing, SupportPlans plans, FormWords words, PartnerWords kinds) {
        this.routing = routing;
        this.plans = plans;
        this.words = words;
        this.kinds = kinds;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!FORMS.contains(subject.form())) {
            return Map.of();
        }
        var need = plans.need(subject.need());
        var recommendation = routing.latestFor(need.id()).orElseThrow();
        var values = new HashMap<String, Object>();
        var speech = kinds.in(ReadersLanguage.now());
        values.put("needLabel", speech.it(need.serviceType().label()) + ", " + StringUtils.uncapitalize(speech.it(need.urgency().label())));
        values.put("candidates", recommendation.ranked().stream().map(this::choice).toList());
        values.put("severalAtOnce", routing.askedAtOnce(need.id()) > 1 && recommendation.ranked().size() > 1);
        values.put("recommendedService", recommendation.recommended().map(Verdict::service).orElse(null));
        values.put("candidateRows", recommendation.ranked().stream().map(this::row).toList());
        values.put("excludedRows", recommendation.excluded().stream().map(this::row).toList());
        if (subject.form().equals(CONFERENCE)) {
            values.put("openingRows", openings(need.id(), recommendation));
        }
        return values;
    }

    private List<Map<String, Object>> openings(UUID need, Recommendation recommendation) {
        var labels = recommendation.excluded().stream().collect(toMap(Verdict::service, Verdict::label));
        return routing.whatWouldOpen(need).stream().<Map<String, Object>>map(opening -> Map.of("changes", opening.changes().stream().map(words::said).collect(joining(" · ")),
                "services", opening.services().stream().map(service -> labels.getOrDefault(service, service)).collect(joining(" · ")))).toList();
    }

    private Map<String, Object> choice(Verdict verdict) {
        return Map.of("value", verdict.service(), "label", "%s (%d %s)".formatted(verdict.label(), verdict.points(), words.said("points")));
    }

    private Map<String, Object> row(Verdict verdict) {
        return Map.of("service", verdict.label(), "points", verdict.points(), "reasons", verdict.reasons().stream()
                .filter(reason -> verdict.points() > 0 || reason.kind() != Reason.Kind.POINTS)
                .map(this::said).collect(joining(" · ")));
    }

    private String said(Reason reason) {
        var sentence = words.said(reason.sentence());
        return reason.kind() == Reason.Kind.POINTS ? "%s (+%d)".formatted(sentence, reason.points()) : sentence;
    }
}
