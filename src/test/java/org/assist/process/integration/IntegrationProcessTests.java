package org.assist.process.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Steps towards a life of her own: what may she do, what is safe, and does it hold? */
@AssistTest
class IntegrationProcessTests {

    @Autowired
    Casework work;
    @Autowired
    CaseParts parts;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;

    private String number;

    @BeforeEach
    void sheWantsToGoOn() {
        number = work.report();
        work.upToPlan(number);
        parts.begin(CasePart.INTEGRATION, new CaseNumber(number), Map.of());
        work.answer(number, "Task_ChooseAreas", "integrationAreas", List.of("WORK", "LANGUAGE"));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void theFormShowsWhatIsToBeLookedAtInTheAreasSheChose() {
        var form = work.form(number, "Task_AgreeIntegrationSteps");

        assertThat(form.get("chosenAreas").toString()).contains("WORK", "LANGUAGE").doesNotContain("HOUSING");
        assertThat(form.get("areaRows").toString()).contains("Has the employer been looked at?", "It depends on her permit").doesNotContain("What rent can be paid?");
    }

    @Test
    void afterThreeAndAfterSixMonthsItIsAskedWhetherItHoldsAndEachAreaHasItsRows() {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        work.answer(number, "Task_AgreeIntegrationSteps", "workEntitled", "NO", "languageEntitled", "YES");
        work.timer(number, "Timer_OutcomeDue");
        assertThat(LocalDate.now(clock.withZone(ZoneOffset.UTC))).isBetween(today.plusMonths(3).minusDays(1), today.plusMonths(3).plusDays(1));
        work.answer(number, "Task_CheckIntegrationOutcome", "integrationHolding", List.of("LANGUAGE"), "newStepsWanted", "NO");
        work.timer(number, "Timer_OutcomeDue");
        assertThat(LocalDate.now(clock.withZone(ZoneOffset.UTC))).isBetween(today.plusMonths(6).minusDays(1), today.plusMonths(6).plusDays(1));
        work.answer(number, "Task_CheckIntegrationOutcome", "integrationHolding", List.of("LANGUAGE", "WORK"), "newStepsWanted", "NO");

        assertThat(parts.running(new CaseNumber(number), CasePart.INTEGRATION)).isFalse();
        assertThat(sql.queryForList("select area || ' ' || advised || ' ' || found from assist.integration_area where case_number = ? order by area", String.class, number))
                .containsExactly("LANGUAGE CHECK YES", "WORK CHECK NO");
        assertThat(sql.queryForList("""
                select o.area || ' ' || o.months || ' ' || o.holds from assist.integration_outcome o join assist.integration_area a on a.plan = o.plan and a.area = o.area
                where a.case_number = ? order by o.area, o.months""", String.class, number))
                .containsExactly("LANGUAGE 3 true", "LANGUAGE 6 true", "WORK 3 false", "WORK 6 true");
    }

    @Test
    void whoWantsNewStepsChoosesAnewAndTheFirstPlanStaysAsItWas() {
        work.answer(number, "Task_AgreeIntegrationSteps");
        work.timer(number, "Timer_OutcomeDue");
        work.answer(number, "Task_CheckIntegrationOutcome", "newStepsWanted", "YES");

        work.answer(number, "Task_ChooseAreas", "integrationAreas", List.of("PEOPLE"));
        assertThat(work.form(number, "Task_AgreeIntegrationSteps").get("chosenAreas").toString()).contains("PEOPLE").doesNotContain("WORK");
        assertThat(sql.queryForObject("select count(distinct plan) from assist.integration_area where case_number = ?", Integer.class, number)).isEqualTo(2);
    }
}
