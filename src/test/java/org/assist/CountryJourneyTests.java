package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.deadline.LegalDeadline;
import org.assist.deadline.LegalDeadlines;
import org.assist.deadline.LegalEventCode;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One woman in each of the five countries, from the first conversation to the last follow-up. The models are the same; the law is not. */
@AssistTest
class CountryJourneyTests {

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    LegalDeadlines law;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{1}: {3} begins {4}, {5} days")
    @CsvSource({
            // house, country, region, what happens in law, the period it begins, its length in days, at least?
            "lindenhof, DE, DE-BE, REFLECTION_GRANTED, DE-01, 90, true",
            "harbour-light, IE, IE-L, REFLECTION_GRANTED, IE-01, 60, false",
            "filo-di-lana, IT, IT-62, VICTIM_PERMIT_ISSUED, IT-01, 365, false",
            "hilo-verde, ES, ES-CT, REFLECTION_GRANTED, ES-03, 90, true",
            "thistle-gate, UK_SCT, GB-GLG, RG_POSITIVE, UK-03, 89, false"})
    void aWomanIsHelpedFromTheFirstConversationToTheLastFollowUp(String house, Jurisdiction country, String region, LegalEventCode inLaw, String period,
            int days, boolean atLeast) {
        var number = work.reportAt(house, Map.of("jurisdiction", country.name(), "region", region));
        var file = new CaseNumber(number);
        work.upToConsent(number);
        assertThat(register.state(file)).isEqualTo(CaseState.INTAKE);

        work.answer(number, "Task_AskServiceConsent", "serviceConsent", "GIVEN");
        work.answer(number, "Task_AssessRisk", "riskLevel", "MEDIUM");
        work.answer(number, "Task_AgreeSafetyPlan", "planAgreed", "YES");
        work.answer(number, "Task_LookAtHerLife");
        work.answer(number, "Task_AssessNeeds", "residenceStatus", "IRREGULAR", "formallyIdentified", "NO", "languages", List.of("en"), "region", region);
        work.answer(number, "Task_AgreeSupportPlan");
        assertThat(register.state(file)).as("she is helped before any authority has decided anything").isEqualTo(CaseState.ACTIVE);

        var day = LocalDate.of(2026, 12, 1);
        var begun = law.happenedOn(file, country, inLaw, day, true, "caseworker");
        assertThat(begun).filteredOn(deadline -> deadline.period().equals(period)).singleElement()
                .satisfies(deadline -> assertThat(deadline.dueOn()).isEqualTo(day.plusDays(days)))
                .satisfies(deadline -> assertThat(deadline.minimum()).isEqualTo(atLeast))
                .satisfies(deadline -> assertThat(deadline.source()).isNotBlank());
        assertThat(begun).extracting(LegalDeadline::jurisdiction).containsOnly(country);
        law.running(file).forEach(deadline -> law.moot(deadline.id(), "caseworker"));

        work.timer(number, "Timer_PlanReviewDue");
        work.answer(number, "Task_ReviewPlan", "stage", "INTEGRATION", "reviewOutcome", "CLOSE");
        work.answer(number, "Task_PrepareClosure", "closureReason", "GOALS_MET", "goalsReviewed", "YES", "followUpWanted", "YES", "fileDecision", "KEEP");
        work.answerAsSupervisor(number, "Task_ApproveClosure", "closureApproved", "YES");
        for (var round = 0; round < 4; round++) {
            work.timer(number, "Timer_FollowUpDue");
            work.answer(number, "Task_AskHowSheIs", "followUpOutcome", "WELL");
        }
        assertThat(register.state(file)).isEqualTo(CaseState.CLOSED);
    }
}
