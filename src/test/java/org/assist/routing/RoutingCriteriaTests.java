package org.assist.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assist.fixture.RuleBench;
import org.assist.rulebook.RuleCard;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every criterion of routing, R01 to R30, and the rules that carry it out; a test report shows them by name. */
class RoutingCriteriaTests {

    private static final Pattern RULE = Pattern.compile("^rule \"([^\"]+)\".*?insert\\( new (\\w+)\\(", Pattern.DOTALL | Pattern.MULTILINE);

    /** What the table of criteria asks for: hard is an objection, soft is points, "a human looks" is a remark. */
    private static final List<Criterion> TABLE = List.of(
            new Criterion("R01", "Service type offered and active", "Objection"),
            new Criterion("R02", "Partner active, not suspended, agreement valid", "Objection"),
            new Criterion("R03", "Organisation takes cases", "Objection"),
            new Criterion("R04", "Her consent for this recipient: shown, not sent", "Hold"),
            new Criterion("R05", "Her explicit exclusion; where nobody knows: ask", "Objection", "Remark"),
            new Criterion("R06", "Excluded area; the way there: plan it", "Objection", "Remark"),
            new Criterion("R07", "Conflict of interest; unknown: question to the partner", "Objection", "Remark"),
            new Criterion("R08", "Reporting duty; else a human looks", "Objection", "Remark"),
            new Criterion("R09", "Country and region served", "Objection"),
            new Criterion("R10", "Language", "Objection", "Points"),
            new Criterion("R11", "Women-only, female staff", "Objection", "Points"),
            new Criterion("R12", "Age band, child services", "Objection"),
            new Criterion("R13", "Status accepted", "Objection"),
            new Criterion("R14", "Funding line; nationality unknown: to verify", "Objection", "FundingWord", "Remark"),
            new Criterion("R15", "Children with her", "Objection"),
            new Criterion("R16", "Accessibility", "Objection", "Points"),
            new Criterion("R17", "Special competence", "Objection", "Points"),
            new Criterion("R18", "Risk level accepted", "Objection"),
            new Criterion("R19", "Capacity and waiting time; old: confirm by phone", "Objection", "Points", "Remark"),
            new Criterion("R20", "Opening hours, next surgery", "Objection", "Points"),
            new Criterion("R21", "Delivery mode and safe device", "Objection"),
            new Criterion("R22", "Formal identification required", "Objection", "Points"),
            new Criterion("R23", "Prior relation", "Objection", "Points"),
            new Criterion("R24", "Distance, childcare at site", "Points"),
            new Criterion("R25", "Her preference order", "Points"),
            new Criterion("R26", "Quality; serious incident", "Objection", "Points"),
            new Criterion("R27", "Fair load", "Points"),
            new Criterion("R28", "Legal-professional independence", "Objection"),
            new Criterion("R29", "Data-transfer basis: not for the anonymous request", "Remark"),
            new Criterion("R30", "Cost to her", "Objection"));

    /** Criteria of which the table says that they never exclude. */
    private static final Set<String> NEVER_AN_OBJECTION = Set.of("R04", "R24", "R25", "R27", "R29");

    private record Criterion(String code, String words, Set<String> conclusions) {

        Criterion(String code, String words, String... conclusions) {
            this(code, words, Set.of(conclusions));
        }
    }

    private static final Map<String, List<RuleCard>> RULES = new RuleBench(PartnerRouting.QUESTION).rulebook().rules(PartnerRouting.QUESTION.name()).stream()
            .collect(groupingBy(RuleCard::criterion, TreeMap::new, toList()));
    /** How many partners may be asked at the same time is a step of the fallback ladder, no criterion. */
    private static final String OF_THE_LADDER = "F3";
    private static final Map<String, String> CONCLUSIONS = conclusions();

    @Test
    void thereAreThirtyCriteriaAndNoRuleNamesAnother() {
        assertThat(TABLE).hasSize(30);
        assertThat(RULES.keySet()).isSubsetOf(Stream.concat(TABLE.stream().map(Criterion::code), Stream.of(OF_THE_LADDER)).toList());
    }

    @Test
    void everyRuleHasAConclusionHere() {
        assertThat(CONCLUSIONS.keySet()).containsExactlyInAnyOrderElementsOf(RULES.values().stream().flatMap(List::stream).map(RuleCard::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyCriterionIsCarriedOutAsTheTableAsks() {
        return TABLE.stream().map(criterion -> {
            var carriers = RULES.getOrDefault(criterion.code(), List.of());
            var names = carriers.stream().map(RuleCard::name).collect(joining("; "));
            return dynamicTest("%s %s, by %d rules: %s".formatted(criterion.code(), criterion.words(), carriers.size(), names), () -> {
                var drawn = carriers.stream().map(RuleCard::name).map(CONCLUSIONS::get).toList();
                assertThat(drawn).as("what the rules of %s conclude", criterion).containsAll(criterion.conclusions());
                if (NEVER_AN_OBJECTION.contains(criterion.code())) {
                    assertThat(drawn).doesNotContain("Objection");
                }
            });
        });
    }

    private static Map<String, String> conclusions() {
        var conclusions = new HashMap<String, String>();
        OtherRules.files().forEach((file, text) -> RULE.matcher(text).results().forEach(rule -> conclusions.put(rule.group(1), rule.group(2))));
        return conclusions;
    }
}
