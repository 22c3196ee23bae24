package org.assist.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.assist.fixture.RuleBench;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What presses in a plan: her view counts, except where a child's safety is at stake. */
class PlanningRulesTests {

    private static final RuleBench RULES = new RuleBench(LifeDomains.QUESTION);

    @ParameterizedTest
    @CsvSource({"1,0", "2,3", "2,5"})
    void whatSheCallsHardPresses(int hers, int workers) {
        assertThat(presses(LifeDomain.HOUSING, hers, workers)).containsExactly("She calls it hard or a crisis");
    }

    @Test
    void whatSheHasNotSaidPressesWhenHerWorkerSeesItIsHard() {
        assertThat(presses(LifeDomain.HOUSING, 0, 2)).containsExactly("She has not said, and her worker sees it is hard");
        assertThat(presses(LifeDomain.HOUSING, 0, 3)).isEmpty();
        assertThat(presses(LifeDomain.HOUSING, 0, 0)).isEmpty();
    }

    @Test
    void herViewCountsMoreThanHerWorkers() {
        assertThat(presses(LifeDomain.HOUSING, 3, 1)).isEmpty();
        assertThat(presses(LifeDomain.HOUSING, 5, 1)).isEmpty();
    }

    @Test
    void forAChildsSakeHerWorkersWorryCountsAsWell() {
        assertThat(presses(LifeDomain.CHILDREN, 5, 1)).containsExactly("For a child's sake her worker's worry counts as well");
        assertThat(presses(LifeDomain.CHILDREN, 5, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5,1,'She sees it better than her worker: her view counts, talk it over'", "2,4,'She sees it worse than her worker: her view counts, talk it over'"})
    void whatTheySeeVeryDifferentlyIsTalkedOver(int hers, int workers, String rule) {
        assertThat(talkOver(LifeDomain.HOUSING, hers, workers)).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"3,2", "2,3", "4,3", "0,1", "5,0"})
    void aSmallDifferenceIsNoMatter(int hers, int workers) {
        assertThat(talkOver(LifeDomain.HOUSING, hers, workers)).isEmpty();
    }

    @Test
    void everyKindOfHelpIsForSomePartOfHerLifeAndEveryUrgencyHasItsDay() {
        var domains = new LifeDomains(RULES.rulebook(), null, Clock.fixed(Instant.parse("2027-03-01T12:00:00Z"), ZoneOffset.UTC));
        assertThat(ServiceType.values()).allSatisfy(type -> assertThat(domains.of(type)).as(type.name()).isNotNull());
        assertThat(domains.of(ServiceType.COUNSELLING)).isEqualTo(LifeDomain.MENTAL_HEALTH);
        assertThat(domains.targetDate(Urgency.WITHIN_72H)).isEqualTo(LocalDate.of(2027, 3, 4));
        assertThat(domains.targetDate(Urgency.PLANNED)).isEqualTo(LocalDate.of(2027, 5, 30));
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static List<String> presses(LifeDomain domain, int hers, int workers) {
        return RULES.ask(List.of(new DomainFacts(domain, hers, workers))).of(Presses.class).stream().map(Presses::sentence).toList();
    }

    private static List<String> talkOver(LifeDomain domain, int hers, int workers) {
        return RULES.ask(List.of(new DomainFacts(domain, hers, workers))).of(TalkOver.class).stream().map(TalkOver::sentence).toList();
    }
}
