package org.assist.routing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.assist.rulebook.Conclusions;

/** Makes verdicts of single conclusions and ranks them, the same way every time. */
class Verdicts {

    private static final Comparator<Reason> BY_CRITERION = comparing(Reason::criterion).thenComparing(Reason::kind).thenComparing(Reason::sentence);

    private final Conclusions conclusions;
    private final UnaryOperator<String> criterionOf;
    private final Map<String, List<Reason>> reasons = new HashMap<>();
    private final Set<String> onHold;

    /** @param criterionOf the criterion a rule carries out, by the rule's name */
    Verdicts(Conclusions conclusions, UnaryOperator<String> criterionOf) {
        this.conclusions = conclusions;
        this.criterionOf = criterionOf;
        conclusions.of(Objection.class).forEach(it -> add(it.service(), it.sentence(), Reason.Kind.OBJECTION, 0));
        conclusions.of(Points.class).forEach(it -> add(it.service(), it.sentence(), Reason.Kind.POINTS, it.points()));
        conclusions.of(Remark.class).forEach(it -> add(it.service(), it.sentence(), Reason.Kind.REMARK, 0));
        conclusions.of(Hold.class).forEach(it -> add(it.service(), it.sentence(), Reason.Kind.REMARK, 0));
        conclusions.of(FundingWord.class).forEach(it -> add(it.service(), it.sentence(), "%s: %s".formatted(it.line(), it.sentence()), Reason.Kind.REMARK, 0));
        onHold = Set.copyOf(conclusions.of(Hold.class).stream().map(Hold::service).distinct().toList());
    }

    /** Best first: more points, then the shorter wait, then who was not asked for longest, then the key. */
    Recommendation rank(UUID id, UUID need, List<Candidate> services, Map<String, Instant> lastAsked) {
        var ranked = new ArrayList<Candidate>();
        var excluded = new ArrayList<Candidate>();
        services.forEach(service -> (isExcluded(service) ? excluded : ranked).add(service));
        ranked.sort(comparing(this::points).reversed().thenComparing(Candidate::waitingDays)
                .thenComparing(service -> lastAsked.getOrDefault(service.id(), Instant.EPOCH)).thenComparing(Candidate::id));
        excluded.sort(comparing(this::isOfAnotherType).thenComparing(Candidate::id));
        return new Recommendation(id, need, ranked.stream().map(this::verdict).toList(), excluded.stream().map(this::verdict).toList(),
                conclusions.of(OneByOne.class).stream().map(OneByOne::sentence).sorted().toList(), conclusions.version());
    }

    private Verdict verdict(Candidate service) {
        var excluded = isExcluded(service);
        return new Verdict(service.id(), service.organisation(), service.label(),
                excluded ? 0 : points(service), reasons(service).stream().sorted(BY_CRITERION).toList(),
                !excluded && !onHold.contains(service.id()));
    }

    private void add(String service, String rule, Reason.Kind kind, int points) {
        add(service, rule, rule, kind, points);
    }

    private void add(String service, String rule, String sentence, Reason.Kind kind, int points) {
        var reason = new Reason(criterionOf.apply(rule), sentence, kind, points);
        var known = reasons.computeIfAbsent(service, key -> new ArrayList<>());
        if (!known.contains(reason)) {
            known.add(reason);
        }
    }

    private List<Reason> reasons(Candidate service) {
        return reasons.getOrDefault(service.id(), List.of());
    }

    private int points(Candidate service) {
        return reasons(service).stream().mapToInt(Reason::points).sum();
    }

    private boolean isExcluded(Candidate service) {
        return reasons(service).stream().anyMatch(reason -> reason.kind() == Reason.Kind.OBJECTION);
    }

    private boolean isOfAnotherType(Candidate service) {
        return reasons(service).stream().anyMatch(reason -> reason.kind() == Reason.Kind.OBJECTION && reason.criterion().equals("R01"));
    }
}
