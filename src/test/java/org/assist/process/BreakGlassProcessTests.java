package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.breakglass.BreakGlass;
import org.assist.breakglass.OpeningReason;
import org.assist.breakglass.OpeningRefused;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.notification.CaughtMails;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A supervisor sees codes; what a woman told us she sees where it is her work, or after she said why. */
@AssistTest
class BreakGlassProcessTests {

    private static final Who SUPERVISOR = Who.of("supervisor", Set.of("supervisor"), Set.of("harbour-light"));
    private static final Who SECOND = Who.of("second-supervisor", Set.of("supervisor"), Set.of("harbour-light"));
    private static final String WHY = Casework.MARKER + " she did not come and nobody answers";

    @Autowired
    BreakGlass glass;
    @Autowired
    AuditTrail trail;
    @Autowired
    Casework work;
    @Autowired
    TaskService tasks;
    @Autowired
    HistoryService history;
    @Autowired
    IdentityService accounts;
    @Autowired
    FormService forms;
    @Autowired
    CaughtMails mails;
    @Autowired
    JdbcTemplate sql;

    private String number;
    private CaseNumber file;

    @BeforeEach
    void aCaseOfACaseworkerAndTwoSupervisors() {
        sql.update("delete from assist.opened_case where account in ('supervisor', 'second-supervisor')");
        if (accounts.createUserQuery().userId("second-supervisor").count() == 0) {
            var second = accounts.newUser("second-supervisor");
            second.setPassword("Assist-demo-1");
            second.setEmail("second-supervisor@referrals.example");
            accounts.saveUser(second);
            accounts.createMembership("second-supervisor", "supervisor");
            accounts.createTenantUserMembership("harbour-light", "second-supervisor");
        }
        number = work.report();
        file = new CaseNumber(number);
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
    }

    @AfterEach
    void gone() {
        ClockUtil.reset();
        accounts.deleteUser("second-supervisor");
    }

    @Test
    void aSupervisorReadsNoFormOfACaseSheDoesNotWorkOn() {
        assertThatThrownBy(() -> work.formAsSupervisor(number, "Task_ConcludeScreening")).isInstanceOf(BadUserRequestException.class).hasMessageContaining("open the case first");
    }

    /** A supervisor gives tasks to others, and could give one to herself. */
    @Test
    void neitherDoesSheByGivingTheTaskToHerself() {
        tasks.setAssignee(work.task(number, "Task_ConcludeScreening").getId(), "supervisor");
        assertThatThrownBy(() -> work.formAsSupervisor(number, "Task_ConcludeScreening")).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> work.answerAsSupervisor(number, "Task_ConcludeScreening", "screeningResult", "STRONG", "screeningReason", "EXPERIENCE"))
                .isInstanceOf(BadUserRequestException.class);
        assertThat(trail.about(number, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .noneMatch(entry -> entry.who().account().equals("supervisor") && entry.act().what() == What.FORM_SHOWN);
    }

    @Test
    void whatIsOfferedToSupervisorsNeedsNoReason() {
        tasks.addCandidateGroup(work.task(number, "Task_ConcludeScreening").getId(), "supervisor");
        assertThat(work.formAsSupervisor(number, "Task_ConcludeScreening")).isNotNull();
    }

    @Test
    void afterSheSaidWhySheReadsThisCaseForHalfAnHour() {
        var other = work.report();
        work.answer(other, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        glass.open(file, SUPERVISOR, OpeningReason.DANGER, WHY);

        assertThat(work.formAsSupervisor(number, "Task_ConcludeScreening")).isNotNull();
        assertThatThrownBy(() -> work.formAsSupervisor(other, "Task_ConcludeScreening")).isInstanceOf(BadUserRequestException.class);
        assertThat(trail.about(number, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .filteredOn(entry -> entry.who().account().equals("supervisor")).extracting(entry -> entry.act().what()).contains(What.BREAK_GLASS, What.FORM_SHOWN);

        work.clock(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofMinutes(31)));
        assertThatThrownBy(() -> work.formAsSupervisor(number, "Task_ConcludeScreening")).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void herWorkerAndTheOtherSupervisorAreToldAtOnceAndNothingIsSaid() {
        glass.open(file, SUPERVISOR, OpeningReason.DANGER, WHY);
        work.sendMails(number);
        var told = mails.latest().stream().filter(mail -> List.of("caseworker@referrals.example", "second-supervisor@referrals.example").stream().anyMatch(mail.to()::contains))
                .filter(mail -> mail.subject().equals("There is news")).toList();
        assertThat(told).hasSizeGreaterThanOrEqualTo(2).allSatisfy(mail -> assertThat(mail.text()).doesNotContain(number, Casework.MARKER, "danger", "opened"));
    }

    @Test
    void anotherSupervisorReviewsItWithinTwoWorkingDaysAndNobodyHerOwn() {
        glass.open(file, SUPERVISOR, OpeningReason.DANGER, WHY);
        work.formAsSupervisor(number, "Task_ConcludeScreening");
        var due = work.task(number, "Task_ReviewOpenedCase").getDueDate().toInstant();
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), due)).isBetween(Duration.ofDays(1), Duration.ofDays(3));

        var shown = formAs("second-supervisor", "Task_ReviewOpenedCase").get("openedRows").toString();
        assertThat(shown).contains("she did not come", "Conclude Screening", "supervisor", "She may be in danger now");

        assertThatThrownBy(() -> work.answerAsSupervisor(number, "Task_ReviewOpenedCase", "openingNeeded", "YES"))
                .isInstanceOf(FormFieldValidationException.class).hasMessageContaining("another supervisor");
        work.answerAs("second-supervisor", "supervisor", number, "Task_ReviewOpenedCase", "openingNeeded", "YES");
        assertThat(ended()).containsExactly("End_OpeningWasNeeded");
        assertThat(glass.notReviewed(file)).isEmpty();
        assertThat(trail.about(number, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .anyMatch(entry -> entry.act().what() == What.BREAK_GLASS_REVIEWED && entry.act().reason().equals("NEEDED") && entry.who().account().equals("second-supervisor"));
    }

    @Test
    void whatWasNotNeededIsKeptAsSuch() {
        glass.open(file, SUPERVISOR, OpeningReason.OTHER, WHY);
        work.answerAs("second-supervisor", "supervisor", number, "Task_ReviewOpenedCase", "openingNeeded", "NO");
        assertThat(ended()).containsExactly("End_OpeningWasNotNeeded");
        assertThat(sql.queryForObject("select needed from assist.opened_case where case_number = ?", Boolean.class, number)).isFalse();
    }

    @Test
    void twoWhoOpenTheSameCaseAreReviewedTogether() {
        glass.open(file, SUPERVISOR, OpeningReason.DANGER, WHY);
        glass.open(file, SUPERVISOR, OpeningReason.DANGER, WHY);
        assertThat(glass.notReviewed(file)).as("it was open already").hasSize(1);
        glass.open(file, SECOND, OpeningReason.COMPLAINT, WHY);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("Task_ReviewOpenedCase").count()).isEqualTo(1);
        assertThatThrownBy(() -> work.answerAs("second-supervisor", "supervisor", number, "Task_ReviewOpenedCase", "openingNeeded", "YES")).isInstanceOf(FormFieldValidationException.class);
    }

    @Test
    void withoutAReasonInWordsOrForTheFourthCaseOfADayItStaysClosed() {
        assertThatThrownBy(() -> glass.open(file, SUPERVISOR, OpeningReason.OTHER, "because               ")).isInstanceOf(OpeningRefused.class);
        for (var i = 0; i < 3; i++) {
            glass.open(new CaseNumber(work.report()), SUPERVISOR, OpeningReason.OTHER, WHY);
        }
        assertThatThrownBy(() -> glass.open(file, SUPERVISOR, OpeningReason.OTHER, WHY)).isInstanceOf(OpeningRefused.class).hasMessageContaining("another supervisor");
        assertThat(glass.opening(file, "supervisor")).isEmpty();

        work.clock(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(1)));
        assertThat(glass.open(file, SUPERVISOR, OpeningReason.OTHER, WHY)).isNotNull();
    }

    private List<String> ended() {
        return history.createHistoricActivityInstanceQuery().processInstanceId(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number)
                .processDefinitionKey("opened-case-review").singleResult().getId()).activityType("noneEndEvent").list().stream().map(end -> end.getActivityId()).toList();
    }

    private Map<String, Object> formAs(String account, String task) {
        accounts.setAuthentication(account, List.of("supervisor"), List.of("harbour-light"));
        try {
            return forms.getTaskFormVariables(work.task(number, task).getId());
        } finally {
            accounts.clearAuthentication();
        }
    }
}
