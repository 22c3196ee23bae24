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
import org.springframework.jdbc.core.JdbcTemplate;

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
    @Autowired
    JdbcTemplate sql;

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
    void whyItIsDangerousIsNotReadableInTheDatabase() {
        plans.assess(number, RiskLevel.LOW, new Answers(Map.of("traffickerNear", "YES", "traffickerKnowsPlace", "NO")), "caseworker");
        var near = "select count(*) from assist.risk_assessment where case_number = ? and (sentences is not null or position('is near' in encode(sealed, 'escape')) > 0)";
        assertThat(sql.queryForObject(near, Long.class, number.digits())).isZero();

        sql.update("update assist.risk_assessment set sealed = null, sentences = '{Somebody who exploited her is near}' where case_number = ?", number.digits());
        assertThat(plans.latest(number).orElseThrow().sentences()).as("of an earlier version").containsExactly("Somebody who exploited her is near");
        plans.sealWhatIsInClear();
        assertThat(sql.queryForObject(near, Long.class, number.digits())).isZero();
        assertThat(plans.latest(number).orElseThrow().sentences()).containsExactly("Somebody who exploited her is near");
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
