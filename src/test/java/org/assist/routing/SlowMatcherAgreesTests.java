package org.assist.routing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.assist.fixture.RuleBench;
import org.assist.routing.SlowMatcher.Judgement;
import org.assist.rulebook.Conclusions;
import org.assist.rulebook.RuleCard;

/** The rules say of every service what the table of criteria says, on ten thousand random needs. */
class SlowMatcherAgreesTests {

    /** The sentences by which a human is told what to look at; other remarks of the same criteria are the rules' own. */
    private static final Map<String, Set<String>> REMARKS = Map.of(
            "R05", Set.of("Ask where it is: there are towns where she does not want to be",
                    "There is somebody she does not want to meet: ask her whether that could happen there"),
            "R06", Set.of("It is elsewhere, and the way there may lead through where it is dangerous for her: plan it with her",
                    "It works where it is dangerous for her: from a distance only",
                    "Nobody knows whether it is where it is dangerous for her: from a distance only"),
            "R07", Set.of("Ask before she is named whether it acts for somebody on the other side"),
            "R08", Set.of("It has a duty to report: talk to her and to your supervisor first"),
            "R14", Set.of("Verify funding: it depends on her nationality, which is not known"),
            "R16", Set.of("Its rooms are not known to be fit for her: from a distance only"),
            "R19", Set.of("What it said about free places is old: confirm by telephone"),
            "R21", Set.of("It can help her from a distance only: find out first whether her device is safe",
                    "She wishes to be helped from a distance: arrange a device that nobody else looks into"),
            "R29", Set.of("What it is told leaves for a country under other data protection rules: put the basis on record before she is named"));

    private static final List<String> OBJECTIONS = List.of("R01", "R02", "R03", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14", "R15",
            "R16", "R17", "R18", "R19", "R20", "R21", "R22", "R23", "R26", "R28", "R30");
    private static final List<String> POINTS = List.of("R09", "R10", "R11", "R16", "R17", "R19", "R20", "R21", "R22", "R23", "R24", "R25", "R26", "R27");
    private static final int OFTEN = 100;
    private static final Map<String, Integer> SEEN = new TreeMap<>();
    private static final RuleBench RULES = new RuleBench(PartnerRouting.QUESTION);
    private static final SlowMatcher MATCHER = new SlowMatcher(RULES.rulebook());
    private static final Map<String, String> CRITERIA = RULES.rulebook().rules(PartnerRouting.QUESTION.name()).stream()
            .collect(toMap(RuleCard::name, RuleCard::criterion));

    @Provide
    Arbitrary<Situation> situations() {
        return RandomDirectories.situations();
    }

    /** Another seed is another ten thousand. */
    @Property(tries = 10_000, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
    void theRulesSayWhatTheTableSays(@ForAll("situations") Situation situation) {
        var conclusions = RULES.ask(situation.facts());
        var recommendation = new Verdicts(conclusions, CRITERIA::get).rank(new UUID(0, 0), new UUID(0, 0), situation.candidates(), situation.lastAsked());
        var holds = conclusions.of(Hold.class).stream().map(Hold::service).toList();
        var verdicts = Stream.concat(recommendation.ranked().stream(), recommendation.excluded().stream())
                .collect(toMap(Verdict::service, verdict -> verdict));

        var judgements = MATCHER.judge(situation);
        for (var judgement : judgements) {
            var verdict = verdicts.get(judgement.service());
            var rules = judgement(verdict, holds);
            var service = situation.service(judgement.service());
            assertThat(judgement.objections()).as("objections to %s", service).isEqualTo(rules.objections());
            assertThat(judgement.points()).as("points of %s", service).isEqualTo(rules.points());
            assertThat(judgement.holds()).as("holds on %s", service).isEqualTo(rules.holds());
            assertThat(judgement.lines()).as("funding of %s", service).isEqualTo(lines(conclusions, service.id()));
            assertThat(verdict.sendable()).as("whether %s can be asked", service).isEqualTo(judgement.objections().isEmpty() && judgement.holds().isEmpty());
            if (judgement.objections().isEmpty()) {
                assertThat(judgement.remarks()).as("remarks on %s", service).isEqualTo(rules.remarks());
                assertThat(verdict.points()).isEqualTo(judgement.sum());
            }
            judgement.objections().forEach(criterion -> SEEN.merge("objection " + criterion, 1, Integer::sum));
            judgement.points().keySet().forEach(criterion -> SEEN.merge("points " + criterion, 1, Integer::sum));
        }
        assertThat(recommendation.ranked()).extracting(Verdict::service).containsExactlyElementsOf(SlowMatcher.rank(situation, judgements));
    }

    /** Random needs that never meet a criterion prove nothing about it. */
    @AfterContainer
    static void everyCriterionWasMet() {
        assertThat(OBJECTIONS).allSatisfy(criterion -> assertThat(SEEN.get("objection " + criterion)).isGreaterThan(OFTEN));
        assertThat(POINTS).allSatisfy(criterion -> assertThat(SEEN.get("points " + criterion)).isGreaterThan(OFTEN));
    }

    private static Map<String, Boolean> lines(Conclusions conclusions, String service) {
        return conclusions.of(FundingWord.class).stream().filter(word -> word.service().equals(service))
                .collect(toMap(FundingWord::line, word -> word.sentence().equals("It can pay for her"), (one, other) -> one && other));
    }

    private static Judgement judgement(Verdict verdict, List<String> holds) {
        var judgement = new Judgement(verdict.service());
        for (var reason : verdict.reasons()) {
            switch (reason.kind()) {
                case OBJECTION -> judgement.objections().add(reason.criterion());
                case POINTS -> judgement.points().merge(reason.criterion(), reason.points(), Integer::sum);
                case REMARK -> {
                    if (REMARKS.getOrDefault(reason.criterion(), Set.of()).contains(reason.sentence())) {
                        judgement.remarks().add(reason.criterion());
                    }
                }
            }
        }
        if (holds.contains(verdict.service())) {
            judgement.holds().add("R04");
        }
        return judgement;
    }
}
