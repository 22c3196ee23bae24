package org.assist.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.rulebook.Rulebook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the rules once more what they were asked for every decision that is kept. The same rules must say the same. */
@Component
public class RoutingReplay {

    /**
     * What came of it.
     *
     * @param same         decisions with the same verdicts
     * @param ofOtherRules decisions of rules that are no longer in force, or kept before a replay was possible
     * @param different    decisions that would be different today although the rules are the same
     */
    public record Result(int same, int ofOtherRules, List<UUID> different) {
    }

    private final RoutingDecisions decisions;
    private final PartnerRouting routing;
    private final Rulebook rulebook;

    RoutingReplay(RoutingDecisions decisions, PartnerRouting routing, Rulebook rulebook) {
        this.decisions = decisions;
        this.routing = routing;
        this.rulebook = rulebook;
    }

    @Transactional(readOnly = true)
    public Result all() {
        var inForce = rulebook.version(PartnerRouting.QUESTION.name());
        var different = new ArrayList<UUID>();
        var counts = new int[2];
        decisions.forEach(kept -> {
            if (!kept.recommendation().ruleSetVersion().equals(inForce) || kept.facts().isEmpty()) {
                counts[1]++;
            } else if (again(kept).equals(kept.recommendation())) {
                counts[0]++;
            } else {
                different.add(kept.recommendation().id());
            }
        });
        return new Result(counts[0], counts[1], List.copyOf(different));
    }

    private Recommendation again(RoutingDecisions.Kept kept) {
        var before = kept.recommendation();
        var waits = kept.facts().stream().filter(ServiceFacts.class::isInstance).map(ServiceFacts.class::cast).toList();
        var candidates = Stream.concat(before.ranked().stream(), before.excluded().stream())
                .map(verdict -> new Candidate(verdict.service(), verdict.organisation(), verdict.label(), waits.stream()
                        .filter(it -> it.id().equals(verdict.service())).findFirst().orElseThrow().waitingDays())).toList();
        return routing.ask(kept.facts()).rank(before.id(), before.need(), candidates, kept.lastAsked());
    }
}
