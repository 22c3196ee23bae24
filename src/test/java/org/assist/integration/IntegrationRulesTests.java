package org.assist.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.assist.fixture.RuleBench;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ResidenceStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is looked at in an area, and what a status entitles to; each rule speaks once and stays silent once. */
class IntegrationRulesTests {

    private static final RuleBench RULES = new RuleBench(IntegrationPlans.QUESTION);
    private static final Instant AGREED = Instant.parse("2027-01-31T09:00:00Z");

    private final IntegrationPlans plans = new IntegrationPlans(RULES.rulebook(), null, Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"WORK,EU_CITIZEN,YES,Her status entitles her", "WORK,IRREGULAR,NO,Her status does not entitle her yet: her lawyer looks for a way",
            "WORK,ASYLUM_SEEKER,CHECK,It depends on her permit: check it before she counts on it",
            "HOUSING,PERMIT,CHECK,Nobody has noted what her status entitles her to: check it before she counts on it"})
    void herStatusSaysWhetherSheIsEntitled(IntegrationArea area, ResidenceStatus status, Entitlement entitled, String rule) {
        assertThat(RULES.ask(List.of(new AreaFacts(area, status))).of(Entitled.class)).containsExactly(new Entitled(area, entitled, rule));
    }

    @ParameterizedTest
    @EnumSource
    void everyAreaHasSomethingToLookAtAndOneWordOnEntitlementForEveryStatus(IntegrationArea area) {
        for (var status : ResidenceStatus.values()) {
            assertThat(plans.advise(Set.of(area), status)).singleElement().satisfies(advice -> assertThat(advice.checks()).isNotEmpty().doesNotHaveDuplicates());
        }
    }

    @Test
    void onlyTheChosenAreasAreLookedAt() {
        assertThat(plans.advise(Set.of(IntegrationArea.WORK, IntegrationArea.HOUSING), ResidenceStatus.PERMIT)).extracting(AreaAdvice::area)
                .containsExactly(IntegrationArea.HOUSING, IntegrationArea.WORK);
        assertThat(plans.advise(Set.of(IntegrationArea.WORK), ResidenceStatus.PERMIT).get(0).checks())
                .contains("Has the employer been looked at?").doesNotContain("What rent can be paid?");
    }

    @Test
    void itIsAskedAfterThreeAndAfterSixMonthsAndThenNoMore() {
        assertThat(plans.due(1, AGREED, Jurisdiction.IE)).contains(Instant.parse("2027-04-30T08:00:00Z"));
        assertThat(plans.due(2, AGREED, Jurisdiction.IE)).contains(Instant.parse("2027-07-31T08:00:00Z"));
        assertThat(plans.due(3, AGREED, Jurisdiction.IE)).isEmpty();
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silent()).isEmpty();
    }
}
