package org.assist.routing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.assist.fixture.RuleBench;
import org.assist.routing.ReferralHistory.Lately;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.Urgency;

/** What holds for every woman and every directory, whatever the tables say and in whatever order things stand. */
class RoutingPropertyTests {

    private static final String SEED = "20261123";
    private static final Rulebook RULES = new RuleBench(PartnerRouting.QUESTION).rulebook();
    private static final int LAST_CHOICE = 3;
    private static final int NONE = 4;
    private static final Set<String> REPAIRED = new TreeSet<>();

    @Provide
    Arbitrary<Situation> situations() {
        return RandomDirectories.situations();
    }

    @Provide
    Arbitrary<List<Integer>> weights() {
        return Arbitraries.integers().between(0, 1_000_000).list().ofSize(Weight.Merit.values().length);
    }

    @Property(tries = 5, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void noTableOfWeightsRanksWhoeverHasAnObjection(@ForAll("weights") List<Integer> weights,
            @ForAll @Size(50) List<@From("situations") Situation> situations) {
        var table = new StringBuilder("merit,points\n");
        for (var merit : Weight.Merit.values()) {
            table.append("%s,%d\n".formatted(merit, weights.get(merit.ordinal())));
        }
        var files = OtherRules.files();
        files.put("weights.csv", table.toString());
        var others = OtherRules.of(files);

        assertThat(situations).allSatisfy(situation -> {
            var recommendation = situation.recommendation(others);
            assertThat(recommendation.ranked()).allSatisfy(verdict -> assertThat(objections(verdict)).isEmpty());
            assertThat(recommendation.excluded()).allSatisfy(verdict -> {
                assertThat(objections(verdict)).isNotEmpty();
                assertThat(verdict.points()).isZero();
                assertThat(verdict.sendable()).isFalse();
            });
            assertThat(objections(recommendation)).isEqualTo(objections(situation.recommendation(RULES)));
        });
    }

    /**
     * Where it works is what both R09 and R21 speak of; everything else stands alone. Where she lives in the excluded area herself, whoever
     * is made to work there is excluded all the same.
     */
    @Property(tries = 1_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void withoutTheFactAnObjectionSpeaksOfThisObjectionIsGoneAndEveryOtherOneStays(@ForAll("situations") Situation situation) {
        var before = situation.recommendation(RULES);
        for (var excluded : before.excluded()) {
            for (var criterion : criteria(excluded)) {
                var place = criterion.equals("R09") || criterion.equals("R21");
                if (place && situation.her(DangerousRegion.class).contains(new DangerousRegion(situation.need().region()))) {
                    continue;
                }
                var repaired = repaired(situation, excluded, criterion);
                var after = repaired.recommendation(RULES);
                assertThat(criteria(verdict(after, excluded.service()))).as("%s, without what %s speaks of", excluded, criterion).doesNotContain(criterion);
                var same = place ? Set.of("R09", "R21") : Set.of(criterion);
                assertThat(criteriaBut(same, after)).as("what else is said, without what %s of %s speaks of", criterion, excluded)
                        .isEqualTo(criteriaBut(same, before));
            }
        }
    }

    @Property(tries = 300, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void neitherTheOrderOfFactsNorOfServicesChangesTheResult(@ForAll("situations") Situation situation, @ForAll Random random) {
        var services = shuffled(situation.services(), random);
        var otherwise = situation.withServices(services).withHer(shuffled(situation.ofHer(), random)).withFunding(shuffled(situation.funding(), random));

        assertThat(otherwise.recommendation(RULES)).isEqualTo(situation.recommendation(RULES));
    }

    @Property(tries = 300, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void whatIsSaidOfAServiceDoesNotDependOnTheOthers(@ForAll("situations") Situation situation) {
        var together = situation.recommendation(RULES);
        for (var service : situation.services()) {
            var alone = situation.withServices(List.of(service)).withFunding(situation.fundingOf(service)).recommendation(RULES);
            assertThat(verdict(alone, service.id())).isEqualTo(verdict(together, service.id()));
        }
    }

    @Property(tries = 3, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheRulesNeverChangesTheResult(@ForAll @Size(100) List<@From("situations") Situation> situations, @ForAll Random random) {
        var files = new TreeMap<String, String>();
        OtherRules.files().forEach((file, text) -> {
            var rules = file.endsWith(".drl");
            files.put(rules ? random.nextInt(1000) + file : file, rules ? rulesShuffled(text, random) : text);
        });
        var others = OtherRules.of(files);

        assertThat(situations).allSatisfy(situation -> {
            var one = situation.recommendation(RULES);
            var other = situation.recommendation(others);
            assertThat(other.ranked()).isEqualTo(one.ranked());
            assertThat(other.excluded()).isEqualTo(one.excluded());
        });
    }

    /** Tie: shorter waiting, least recently offered, stable key. */
    @Property(tries = 300, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void equalPointsAreBrokenByWaitingThenByTheLastOfferThenByTheKey(@ForAll @Size(min = 2, max = 8) List<@IntRange(max = 2) Integer> waiting,
            @ForAll @Size(8) List<@IntRange(max = 2) Integer> daysSinceAsked, @ForAll Random random) {
        var services = new ArrayList<ServiceFacts>();
        var lately = new HashMap<String, Lately>();
        for (var days : waiting) {
            var id = "harbour.%d".formatted(services.size());
            var asked = daysSinceAsked.get(services.size());
            if (asked > 0) {
                lately.put(id, new Lately(0, Instant.EPOCH.plusSeconds(1_000_000L - asked), 0, 0));
            }
            services.add(RoutingRulesTests.service("id", id, "waitingDays", days));
        }
        var need = RoutingRulesTests.need("urgency", Urgency.PLANNED);
        var situation = new Situation(need, List.of(new HerLanguage("en")), shuffled(services, random), List.of(), lately);

        var ranked = situation.recommendation(RULES).ranked();
        assertThat(ranked).hasSameSizeAs(services).extracting(Verdict::points).containsOnly(ranked.get(0).points());
        for (var place = 1; place < ranked.size(); place++) {
            var better = situation.service(ranked.get(place - 1).service());
            var worse = situation.service(ranked.get(place).service());
            if (better.waitingDays() != worse.waitingDays()) {
                assertThat(better.waitingDays()).isLessThan(worse.waitingDays());
            } else if (!lately.containsKey(better.id()) || !lately.containsKey(worse.id())) {
                assertThat(lately).doesNotContainKey(better.id());
                assertThat(lately.containsKey(worse.id()) || better.id().compareTo(worse.id()) < 0).isTrue();
            } else if (!lately.get(better.id()).equals(lately.get(worse.id()))) {
                assertThat(lately.get(better.id()).lastAsked()).isBefore(lately.get(worse.id()).lastAsked());
            } else {
                assertThat(better.id()).isLessThan(worse.id());
            }
        }
    }

    /** R25 before everything else, fair load (R27) above all: even if every other service has nothing to do and hers has much. */
    @Property(tries = 500, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void nothingTurnsTheOrderOfHerWishesRound(@ForAll("situations") Situation situation) {
        var busy = situation.withServices(situation.services().stream()
                .map(service -> Altered.with(service, "openOffers", choice(situation, service.organisation()) == NONE ? 0 : 9)).toList());

        assertThat(situation.recommendation(RULES).ranked()).extracting(verdict -> choice(situation, verdict.organisation())).isSorted();
        assertThat(busy.recommendation(RULES).ranked()).extracting(verdict -> choice(situation, verdict.organisation())).isSorted();
    }

    /** R10 and R11 are hers to waive, nothing else. */
    @Property(tries = 100, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void nothingButLanguageAndWomenOnlyCanBeWaived(@ForAll("situations") Situation situation) {
        var waived = new HashSet<>(situation.need().waived());
        for (var criterion = 1; criterion <= 30; criterion++) {
            if (criterion != 10 && criterion != 11) {
                waived.add("R%02d".formatted(criterion));
            }
        }

        assertThat(situation.with(Altered.with(situation.need(), "waived", waived)).recommendation(RULES)).isEqualTo(situation.recommendation(RULES));
    }

    /** Random needs in which a sentence is never said prove nothing about it. */
    @AfterContainer
    static void everyObjectionWasSaidOnce() {
        assertThat(REPAIRED).containsExactlyInAnyOrderElementsOf(Repairs.sentences());
    }

    private static Situation repaired(Situation situation, Verdict excluded, String criterion) {
        var repaired = situation;
        for (var reason : excluded.reasons()) {
            if (reason.kind() == Reason.Kind.OBJECTION && reason.criterion().equals(criterion)) {
                repaired = Repairs.without(reason.sentence(), repaired, excluded.service());
                REPAIRED.add(reason.sentence());
            }
        }
        return repaired;
    }

    private static Verdict verdict(Recommendation recommendation, String service) {
        return all(recommendation).filter(verdict -> verdict.service().equals(service)).findFirst().orElseThrow();
    }

    private static Stream<Verdict> all(Recommendation recommendation) {
        return Stream.concat(recommendation.ranked().stream(), recommendation.excluded().stream());
    }

    private static Map<String, Set<String>> objections(Recommendation recommendation) {
        return all(recommendation).collect(toMap(Verdict::service, RoutingPropertyTests::objections));
    }

    private static Set<String> objections(Verdict verdict) {
        return verdict.reasons().stream().filter(reason -> reason.kind() == Reason.Kind.OBJECTION).map(Reason::sentence).collect(toSet());
    }

    private static Set<String> criteria(Verdict verdict) {
        return verdict.reasons().stream().filter(reason -> reason.kind() == Reason.Kind.OBJECTION).map(Reason::criterion).collect(toSet());
    }

    private static Map<String, Set<String>> criteriaBut(Set<String> some, Recommendation recommendation) {
        return all(recommendation).collect(toMap(Verdict::service,
                verdict -> criteria(verdict).stream().filter(criterion -> !some.contains(criterion)).collect(toSet())));
    }

    /** From her third choice on the rules make no difference: disputed, since the table of criteria asks for her order, however long. */
    private static int choice(Situation situation, String organisation) {
        return situation.her(Wish.class).stream().filter(wish -> wish.organisation().equals(organisation)).mapToInt(wish -> Math.min(wish.rank(), LAST_CHOICE))
                .min().orElse(NONE);
    }

    private static String rulesShuffled(String text, Random random) {
        var parts = new ArrayList<>(List.of(text.split("(?m)(?=^rule \")")));
        var head = parts.remove(0);
        return head + String.join("\n", shuffled(parts, random));
    }

    private static <T> List<T> shuffled(List<T> some, Random random) {
        var shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
