package org.assist.process.referral;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assist.process.forms.FormContent;
import org.assist.routing.PartnerRouting;
import org.assist.routing.Reason;
import org.assist.routing.Recommendation;
import org.assist.routing.Verdict;
import org.assist.support.SupportPlans;
import org.springframework.stereotype.Component;

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

    CandidateForms(PartnerRouting routing, SupportPlans plans) {
        this.routing = routing;
        this.plans = plans;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!FORMS.contains(subject.form())) {
            return Map.of();
        }
        var need = plans.need(subject.need());
        var recommendation = routing.latestFor(need.id()).orElseThrow();
        var values = new HashMap<String, Object>();
        values.put("needLabel", need.serviceType().label() + ", " + need.urgency().label().toLowerCase(Locale.ENGLISH));
        values.put("candidates", recommendation.ranked().stream().map(CandidateForms::choice).toList());
        values.put("severalAtOnce", routing.askedAtOnce(need.id()) > 1 && recommendation.ranked().size() > 1);
        values.put("recommendedService", recommendation.recommended().map(Verdict::service).orElse(null));
        values.put("candidateRows", recommendation.ranked().stream().map(CandidateForms::row).toList());
        values.put("excludedRows", recommendation.excluded().stream().map(CandidateForms::row).toList());
        if (subject.form().equals(CONFERENCE)) {
            values.put("openingRows", openings(need.id(), recommendation));
        }
        return values;
    }

    private List<Map<String, Object>> openings(UUID need, Recommendation recommendation) {
        var labels = recommendation.excluded().stream().collect(toMap(Verdict::service, Verdict::label));
        return routing.whatWouldOpen(need).stream().<Map<String, Object>>map(opening -> Map.of("changes", String.join(" · ", opening.changes()),
                "services", opening.services().stream().map(service -> labels.getOrDefault(service, service)).collect(joining(" · ")))).toList();
    }

    private static Map<String, Object> choice(Verdict verdict) {
        return Map.of("value", verdict.service(), "label", "%s (%d points)".formatted(verdict.label(), verdict.points()));
    }

    private static Map<String, Object> row(Verdict verdict) {
        return Map.of("service", verdict.label(), "points", verdict.points(), "reasons", verdict.reasons().stream()
                .filter(reason -> verdict.points() > 0 || reason.kind() != Reason.Kind.POINTS)
                .map(reason -> reason.kind() == Reason.Kind.POINTS ? "%s (+%d)".formatted(reason.sentence(), reason.points()) : reason.sentence())
                .collect(joining(" · ")));
    }
}
