package org.assist.process.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rules weigh, the worker concludes, and no result closes a door. */
@AssistTest
class ScreeningProcessTests {

    @Autowired
    Casework work;
    @Autowired
    CaseParts parts;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcTemplate sql;

    private String number;

    @BeforeEach
    void aCase() {
        number = work.report();
    }

    @Test
    void theWorkerSeesWhatTheRulesSayAndConfirmsIt() {
        strongIndicators("ADULT");

        assertThat(work.form(number, "Task_ConcludeScreening")).containsEntry("weighedResult", "Strong indications").containsEntry("rulesResult", "STRONG");
        assertThat(work.form(number, "Task_ConcludeScreening").get("weighedRows").toString()).contains("Two strong indicators");
        work.answer(number, "Task_ConcludeScreening", "screeningResult", "STRONG");
        assertThat(kept()).containsEntry("weighed", "STRONG").containsEntry("concluded", "STRONG").containsEntry("reason", null);
        assertThat((String) kept().get("rules")).hasSize(12);
        assertThat(result()).isEqualTo("STRONG");
    }

    @Test
    void whoSeesItDifferentlyThanTheRulesSaysWhy() {
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");

        assertThatThrownBy(() -> work.answer(number, "Task_ConcludeScreening", "screeningResult", "STRONG")).hasMessageContaining("Why do you see it differently?");
        work.answer(number, "Task_ConcludeScreening", "screeningResult", "STRONG", "screeningReason", "CANNOT_SPEAK");
        assertThat(kept()).containsEntry("weighed", "NONE_YET").containsEntry("concluded", "STRONG").containsEntry("reason", "CANNOT_SPEAK");
    }

    @Test
    void whoToldNothingIsHelpedAllTheSame() {
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT", "screeningTalk", "NOT_NOW");
        work.answer(number, "Task_ConcludeScreening", "screeningResult", "NONE_YET");

        assertThat(result()).isEqualTo("NONE_YET");
        assertThat(work.openTasks(number)).containsExactly("Task_MeetImmediateNeeds");
    }

    @Test
    void whoTurnsOutToBePerhapsAChildTakesTheChildRouteOnce() {
        assertThat(parts.running(new CaseNumber(number), CasePart.CHILD_ROUTE)).isFalse();
        strongIndicators("UNCERTAIN");

        assertThat(parts.running(new CaseNumber(number), CasePart.CHILD_ROUTE)).isTrue();
        assertThat(work.openTasks(number)).containsExactly("Task_AskForGuardian", "Task_ConcludeScreening");

        number = work.report(Map.of("ageGroup", "CHILD"));
        assertThat(work.openTasks(number)).containsExactly("Task_AskForGuardian", "Task_ScreenForIndicators");
        strongIndicators("CHILD");
        assertThat(work.openTasks(number)).containsExactly("Task_AskForGuardian", "Task_ConcludeScreening");
    }

    @Test
    void theIndicatorsAreReadableInTheFormOnly() {
        strongIndicators("ADULT");

        var stage = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("screening").singleResult();
        assertThat(runtime.getVariables(stage.getId()).keySet()).doesNotContain("deceptiveRecruitment", "exploitationSigns", "destinationCoercion");
        assertThat(sql.queryForObject("select encode(explanation, 'escape') from assist.screening where case_number = ?", String.class, number))
                .doesNotContain("indicators", "COERCION");
    }

    private void strongIndicators(String ageGroup) {
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", ageGroup, "deceptiveRecruitment", List.of("WORK", "EARNINGS"),
                "exploitationSigns", List.of("HOURS", "PAY"), "destinationCoercion", List.of("DEBT", "CONFINEMENT"), "destinationCoercionOthers", "NOT_ASKED");
    }

    private Map<String, Object> kept() {
        return sql.queryForMap("select weighed, concluded, reason, rules from assist.screening where case_number = ?", number);
    }

    private Object result() {
        var pathway = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("victim-assistance").singleResult();
        return runtime.getVariable(pathway.getId(), "screeningResult");
    }
}
