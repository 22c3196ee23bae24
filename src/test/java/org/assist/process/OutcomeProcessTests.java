package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseActivated;
import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** What has changed for her: every way an interview can go. */
@AssistTest
class OutcomeProcessTests {

    private static final String ASK = "Task_AskConfidenceAndSkills";
    private static final String SATISFACTION = "Task_AskSatisfaction";

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    ApplicationEventPublisher events;

    private String number;

    @BeforeEach
    void herAssistanceBegins() {
        number = work.report();
        work.upToPlan(number, "needsPlanned", List.of());
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void sheIsAskedAtTheStartAndWhatSheSaysIsKeptInNumbers() {
        work.answer(number, ASK, "outcomeAnswer", "ANSWERED", "confidenceEveryday", 4, "confidenceTrust", 2, "languageLevel", "A2", "certificatesCount", 1,
                "digitalSkills", List.of("EMAIL", "FIND_THE_WAY"), "jobSearchSteps", List.of(), "justiceSteps", List.of("INFORMED"));

        assertThat(sql.queryForList("select moment, language_level, certificates from assist.outcome_measurement where case_number = ?", number))
                .containsExactly(Map.of("moment", "START", "language_level", "A2", "certificates", 1));
        assertThat(sql.queryForList("""
                select area || ' ' || code || ' ' || value from assist.outcome_mark join assist.outcome_measurement on id = measurement
                where case_number = ?""", String.class, number)).containsExactlyInAnyOrder("CONFIDENCE confidenceEveryday 4", "CONFIDENCE confidenceTrust 2",
                "DIGITAL EMAIL 1", "DIGITAL FIND_THE_WAY 1", "JUSTICE INFORMED 1");
    }

    @Test
    void theNextTimeSheIsAskedAfreshHowSureOfHerselfSheIs() {
        work.answer(number, ASK, "outcomeAnswer", "ANSWERED", "confidenceTrust", 2, "languageLevel", "A2");
        work.answerAs("colleague", "caseworker", number, SATISFACTION, "satisfaction", "NOT_SAID");
        work.timer(number, "Timer_InterviewDue");

        assertThat(work.form(number, ASK)).containsEntry("languageLevel", "A2").doesNotContainKeys("confidenceTrust", "outcomeAnswer");
    }

    @Test
    void aColleagueAsksHowContentSheIsAndNothingSaysWhoSaidIt() {
        work.answer(number, ASK, "outcomeAnswer", "NOT_SAID");
        assertThatThrownBy(() -> work.answer(number, SATISFACTION, "satisfaction", "CONTENT")).hasMessageContaining("colleague");
        var before = answers();
        work.answerAs("colleague", "caseworker", number, SATISFACTION, "satisfaction", "CONTENT");

        assertThat(answers()).isEqualTo(before + 1);
        assertThat(register.answers(new CaseNumber(number)).byField()).doesNotContainKeys("satisfaction", "satisfactionWords");
        assertThat(sql.queryForList("select column_name from information_schema.columns where table_name = 'satisfaction_answer'", String.class))
                .containsExactlyInAnyOrder("id", "organisation", "jurisdiction", "moment", "quarter", "satisfaction", "words");
        assertThat(interviews("START")).isZero();
    }

    @Test
    void whoWouldRatherNotSayIsMeasuredInNothing() {
        var before = answers();
        work.answer(number, ASK, "outcomeAnswer", "NOT_SAID");
        work.answerAs("colleague", "caseworker", number, SATISFACTION, "satisfaction", "NOT_NOW");

        assertThat(sql.queryForObject("select count(*) from assist.outcome_measurement where case_number = ?", Long.class, number)).isZero();
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void whoSaysNotNowIsAskedOnceMoreAndThenLeftInPeace() {
        work.answer(number, ASK, "outcomeAnswer", "NOT_NOW");
        assertThat(work.task(number, ASK)).isNull();
        work.timer(number, "Timer_InterviewDue");
        work.answer(number, ASK, "outcomeAnswer", "NOT_NOW");

        assertThat(work.task(number, ASK)).isNull();
        assertThat(work.task(number, SATISFACTION)).isNotNull();
    }

    @Test
    void sheIsAskedAgainAfterThreeMonthsAndNotWhenTheCaseRests() {
        work.answer(number, ASK, "outcomeAnswer", "NOT_SAID");
        work.timer(number, "Timer_InterviewDue");
        assertThat(work.task(number, ASK)).isNotNull();
        work.answer(number, ASK, "outcomeAnswer", "NOT_SAID");

        register.hold(new CaseNumber(number));
        work.timer(number, "Timer_InterviewDue");
        assertThat(work.task(number, ASK)).as("after six months").isNull();
        assertThat(interviews("M6")).isZero();
    }

    @Test
    void atTheEndSheIsAskedAtOnce() {
        work.answer(number, ASK, "outcomeAnswer", "NOT_SAID");
        register.followUp(new CaseNumber(number));
        work.answer(number, ASK, "outcomeAnswer", "ANSWERED", "confidenceFuture", 9);

        assertThat(sql.queryForList("select moment from assist.outcome_measurement where case_number = ?", String.class, number)).containsExactly("EXIT");
    }

    @Test
    void anInterviewThatWaitsIsNotBegunTwice() {
        events.publishEvent(new CaseActivated(new CaseNumber(number), "harbour-light"));

        for (var moment : List.of("START", "M3", "M6", "M12")) {
            assertThat(interviews(moment)).as(moment).isEqualTo(1);
        }
    }

    private long interviews(String moment) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("outcome-interview")
                .variableValueEquals("outcomeMoment", moment).count();
    }

    private long answers() {
        return sql.queryForObject("select count(*) from assist.satisfaction_answer", Long.class);
    }
}
