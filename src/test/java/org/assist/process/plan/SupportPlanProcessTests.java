package org.assist.process.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.support.LifeDomain;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The plan: how she sees her life stands first, every need has an owner and a day, and what could not be met stays in sight. */
@AssistTest
class SupportPlanProcessTests {

    @Autowired
    Casework work;
    @Autowired
    SupportPlans plans;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;

    private String number;

    @BeforeEach
    void sheWantsOurHelp() {
        number = work.report();
        work.upToConsent(number);
        work.answer(number, "Task_AskServiceConsent", "serviceConsent", "GIVEN");
        work.answer(number, "Task_AssessRisk", "riskLevel", "MEDIUM");
        work.answer(number, "Task_AgreeSafetyPlan", "planAgreed", "YES");
    }

    @Test
    void thePlanShowsWhatPressesFirstAsSheSeesIt() {
        work.answer(number, "Task_LookAtHerLife", "herHousing", "CRISIS", "ourHousing", "GOOD", "herLanguage", "STABLE", "ourLanguage", "CRISIS", "herFamily", "NOT_SAID");
        work.answer(number, "Task_AssessNeeds");

        var rows = work.form(number, "Task_AgreeSupportPlan").get("domainRows").toString();
        assertThat(rows).contains("She calls it hard or a crisis", "She sees it better than her worker: her view counts, talk it over").doesNotContain("Family");
        assertThat(rows.indexOf("A place to live")).isLessThan(rows.indexOf("Language"));
    }

    @Test
    void everyNeedHasADomainAnOwnerADayAndItsConditions() {
        work.answer(number, "Task_LookAtHerLife");
        work.answer(number, "Task_AssessNeeds", "womenOnly", true, "accessibility", List.of("PREGNANCY"), "helpConditions", List.of("CHILDCARE"));
        work.answer(number, "Task_AgreeSupportPlan", "needsWithin72h", List.of("COUNSELLING"));

        assertThat(plans.needs(new CaseNumber(number))).singleElement().satisfies(need -> {
            assertThat(need.domain()).isEqualTo(LifeDomain.MENTAL_HEALTH);
            assertThat(need.owner()).isEqualTo("caseworker");
            assertThat(need.dueOn()).isEqualTo(LocalDate.now(clock).plusDays(3));
            assertThat(need.conditions()).containsExactlyInAnyOrder("WOMEN_ONLY", "ACCESSIBILITY", "CHILDCARE");
        });
    }

    @Test
    void aNeedFromTheTimeBeforeNeedsHadADayIsShownWithoutOne() {
        work.answer(number, "Task_LookAtHerLife");
        sql.update("insert into assist.need (id, case_number, service_type, urgency, status, recorded_at, version) values (?, ?, 'DENTAL_CARE', 'PLANNED', 'OPEN', now(), 0)",
                UUID.randomUUID(), number);
        work.answer(number, "Task_AssessNeeds");

        assertThat(work.form(number, "Task_AgreeSupportPlan").get("runningNeeds").toString()).contains("Dental care");
        work.answer(number, "Task_AgreeSupportPlan", "needsPlanned", List.of("DENTAL_CARE"));
        assertThat(plans.needs(new CaseNumber(number))).singleElement().satisfies(need -> {
            assertThat(need.domain()).isEqualTo(LifeDomain.PHYSICAL_HEALTH);
            assertThat(need.dueOn()).isNotNull();
        });
    }

    @Test
    void whatCouldNotBeMetStaysInSightAtTheReviewUntilItIsMet() {
        work.answer(number, "Task_LookAtHerLife", "herHousing", "HARD");
        work.answer(number, "Task_AssessNeeds");
        work.answer(number, "Task_AgreeSupportPlan", "needsWithin2w", List.of("COUNSELLING", "LANGUAGE_COURSE"));
        plans.needs(new CaseNumber(number)).stream().filter(need -> need.serviceType().name().equals("LANGUAGE_COURSE"))
                .forEach(need -> plans.close(need.id(), NeedStatus.NOT_AVAILABLE));

        work.askForReview(number);
        assertThat(work.form(number, "Task_ReviewPlan").get("unmetNeeds").toString()).contains("Language course", "Nobody could be found").doesNotContain("Counselling");
        work.answer(number, "Task_ReviewPlan", "reviewOutcome", "CONTINUE");

        assertThat(work.form(number, "Task_LookAtHerLife")).containsEntry("herHousing", "HARD");
        work.answer(number, "Task_LookAtHerLife", "herHousing", "GOOD");
        work.answer(number, "Task_AssessNeeds");
        var form = work.form(number, "Task_AgreeSupportPlan");
        assertThat(form.get("unmetNeeds").toString()).contains("Language course");
        assertThat(form.get("runningNeeds").toString()).contains("Counselling");
        work.answer(number, "Task_AgreeSupportPlan", "needsPlanned", List.of("LANGUAGE_COURSE"));
        work.askForReview(number);
        assertThat(work.form(number, "Task_ReviewPlan").get("unmetNeeds").toString()).doesNotContain("Language course");
    }
}
