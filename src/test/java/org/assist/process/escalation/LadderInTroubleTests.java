package org.assist.process.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Timers that somebody deleted, and a clock that jumps: each step of the ladder is taken once, and none is lost (F27). */
@AssistTest
@ExtendWith(OutputCaptureExtension.class)
class LadderInTroubleTests {

    private static final Instant MORNING = Instant.parse("2026-11-10T10:00:00Z");

    @Autowired
    Casework work;
    @Autowired
    Sweep sweep;
    @Autowired
    ReferralDesk desk;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService jobs;
    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void morning() {
        work.clock(MORNING);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void whatADeletedTimerWasToSayTheSweepSaysOnceAndWritesItToTheLog(CapturedOutput log) {
        var number = asked();
        var due = work.waiting(number);
        timers(number).forEach(timer -> jobs.deleteJob(timer.getId()));
        assertThat(timers(number)).isEmpty();

        work.clock(sql.queryForObject("select answer_due_at from assist.referral where id = ?", Timestamp.class, due.id()).toInstant().plus(Duration.ofMinutes(30)));
        look(number);
        look(number);

        assertThat(steps(number, "OFFER_UNANSWERED")).containsExactly("L1 SWEEP true", "L2 SWEEP true");
        assertThat(work.openTasks(number)).as("somebody has it").contains("Task_TalkOverStandstill");
        assertThat(log).containsPattern("\\d steps of the ladder were taken late by the sweep, the first of them was due on 2026-11-1");
        desk.accept(due.reference(), due.organisation(), LocalDate.of(2026, 12, 1));
        assertThat(work.openTasks(number)).as("the partner can still say yes").contains("Task_ArrangeHandover");
    }

    @Test
    void whenTheClockJumpsADayAndBackNoStepIsTakenTwiceAndNoneIsLost() {
        var number = work.report();
        at(number, Duration.ofHours(25));
        assertThat(steps(number, "TASK_UNCLAIMED")).containsExactly("L1 SWEEP true");
        var mails = mails(number);
        assertThat(mails).isPositive();

        at(number, Duration.ofHours(1));
        at(number, Duration.ofHours(-23));
        at(number, Duration.ofHours(25));
        assertThat(steps(number, "TASK_UNCLAIMED")).containsExactly("L1 SWEEP true");
        assertThat(mails(number)).isEqualTo(mails);

        at(number, Duration.ofHours(49));
        at(number, Duration.ofDays(6));
        at(number, Duration.ofHours(1));
        assertThat(steps(number, "TASK_UNCLAIMED")).extracting(step -> step.substring(0, 2)).containsExactly("L1", "L2", "L3");
    }

    @Test
    void aTimerThatFiredWhileTheClockWasAheadDoesNotFireAgain() {
        var number = asked();
        work.timer(number, "Timer_HalfTimePassed");
        assertThat(reminders(number)).isEqualTo(1);
        var later = ClockUtil.getCurrentTime().toInstant();

        work.clock(MORNING);
        runWhatIsDue(number);
        work.clock(later.plusSeconds(60));
        runWhatIsDue(number);
        assertThat(reminders(number)).isEqualTo(1);

        work.clock(later.plus(Duration.ofDays(30)));
        runWhatIsDue(number);
        assertThat(work.openTasks(number)).as("the time to answer still ended").contains("Task_ChoosePartner");
    }

    private String asked() {
        var number = work.report();
        work.upToPlan(number, "needsWithin2w", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        return number;
    }

    private void at(String number, Duration afterMorning) {
        work.clock(MORNING.plus(afterMorning));
        look(number);
    }

    private void look(String number) {
        sweep.look(new CaseNumber(number));
    }

    /** Those of the request that waits for its partner. */
    private List<Job> timers(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("referral-offer").list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()).toList();
    }

    private void runWhatIsDue(String number) {
        timers(number).stream().filter(timer -> !timer.getDuedate().after(ClockUtil.getCurrentTime())).forEach(timer -> jobs.executeJob(timer.getId()));
    }

    private List<String> steps(String number, String cause) {
        return sql.queryForList("select step || ' ' || taken_by || ' ' || late from assist.ladder_step where case_number = ? and cause = ? order by step", String.class, number, cause);
    }

    private int mails(String number) {
        return sql.queryForObject("select count(*) from assist.mail where case_number = ?", Integer.class, number);
    }

    private int reminders(String number) {
        return sql.queryForObject("select count(*) from assist.mail where case_number = ? and template = 'REMINDER'", Integer.class, number);
    }
}
