package org.assist.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.RiskLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AssistTest
class SafetyPlansTests {

    @Autowired
    SafetyPlans plans;
    @Autowired
    SafetyLog log;
    @Autowired
    Clock clock;

    @Autowired
    CaseRegister register;

    private CaseNumber number;

    @BeforeEach
    void aCase() {
        number = register.takeDown("harbour-light", Jurisdiction.IE, null);
    }

    @Test
    void anAssessmentKeepsWhatWasJudgedAndWhatIsInForceAndWhy() {
        plans.assess(number, RiskLevel.LOW, new Answers(Map.of("traffickerNear", "YES", "traffickerKnowsPlace", "NO")), "caseworker");

        assertThat(plans.latest(number).orElseThrow()).satisfies(latest -> assertThat(latest.judged()).isEqualTo(RiskLevel.LOW))
                .satisfies(latest -> assertThat(latest.inForce()).isEqualTo(RiskLevel.HIGH))
                .satisfies(latest -> assertThat(latest.sentences()).containsExactly("Somebody who exploited her is near"))
                .satisfies(latest -> assertThat(latest.occasion()).isEqualTo(RiskOccasion.INTAKE)).matches(RiskAssessment::raised);
        assertThat(plans.nextReview(number)).isEqualTo(plans.latest(number).orElseThrow().at().plus(Duration.ofDays(14)));
    }

    @Test
    void theFirstAssessmentIsDueAtOnce() {
        assertThat(plans.nextReview(number)).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void herWishAboutThePoliceIsOverriddenForADocumentedReasonOnly() {
        var absence = log.absence(number, AbsenceRoute.ADULT);
        assertThatThrownBy(() -> log.decide(absence, PoliceWish.NO_POLICE, PoliceDecision.REPORT, false)).hasMessageContaining("documented reason");
        log.decide(absence, PoliceWish.NO_POLICE, PoliceDecision.REPORT, true);
        assertThat(log.absence(absence).overridden()).isTrue();
    }

    @Test
    void aMissingChildIsAlwaysReported() {
        var absence = log.absence(number, AbsenceRoute.CHILD);
        assertThatThrownBy(() -> log.decide(absence, PoliceWish.UNKNOWN, PoliceDecision.NO_REPORT, true)).hasMessage("A missing child is always reported");
    }
}
