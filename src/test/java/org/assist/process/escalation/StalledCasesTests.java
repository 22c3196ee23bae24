package org.assist.process.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.assist.deadline.LegalEventCode.ASYLUM_APPLICATION_MADE;
import static org.assist.deadline.LegalEventCode.ASYLUM_REGISTERED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_REFUSAL_SENT;
import static org.assist.escalation.StallCause.AUTHORITY_SILENT;
import static org.assist.escalation.StallCause.CLOSURE_NOT_APPROVED;
import static org.assist.escalation.StallCause.LEAD_WORKER_AWAY;
import static org.assist.escalation.StallCause.LEGAL_DATE_MISSED;
import static org.assist.escalation.StallCause.LEGAL_DATE_NEAR;
import static org.assist.escalation.StallCause.MENTORING_SILENT;
import static org.assist.escalation.StallCause.NEED_WITHOUT_ACTION;
import static org.assist.escalation.StallCause.NO_CONTACT;
import static org.assist.escalation.StallCause.NO_FEEDBACK;
import static org.assist.escalation.StallCause.NO_FIRST_CONTACT;
import static org.assist.escalation.StallCause.OFFERS_TIMED_OUT;
import static org.assist.escalation.StallCause.OFFER_UNANSWERED;
import static org.assist.escalation.StallCause.PLAN_NOT_REVIEWED;
import static org.assist.escalation.StallCause.RISK_REVIEW_OVERDUE;
import static org.assist.escalation.StallCause.TASK_IDLE;
import static org.assist.escalation.StallCause.TASK_UNCLAIMED;
import static org.assist.escalation.StallCause.TECHNICAL_FAULT;
import static org.assist.escalation.StallCause.WITHOUT_LEAD_WORKER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.LegalDeadlines;
import org.assist.escalation.Absence;
import org.assist.escalation.Absences;
import org.assist.escalation.Ladder;
import org.assist.escalation.LadderSteps;
import org.assist.escalation.ObservedWait;
import org.assist.escalation.ObservedWaits;
import org.assist.escalation.Rung;
import org.assist.escalation.StallAction;
import org.assist.escalation.StallCause;
import org.assist.escalation.StallReason;
import org.assist.escalation.StalledCase;
import org.assist.escalation.StalledCases;
import org.assist.escalation.StandingTimes;
import org.assist.escalation.TakenBy;
import org.assist.escalation.Waits;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.LegalCasework;
import org.assist.fixture.MentoringWork;
import org.assist.mentoring.MentoringProgramme;
import org.assist.process.parts.CaseParts;
import org.assist.process.parts.PartButtons;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Every cause of the ladder on the real engine: found within one sweep, shown where it stands, gone with its cause. */
@AssistTest
class StalledCasesTests {

    private static final Instant MORNING = Instant.parse("2026-11-10T10:00:00Z");

    @Autowired
    Casework work;
    @Autowired
    Sweep sweep;
    @Autowired
    StalledCases stalled;
    @Autowired
    ObservedWaits observed;
    @Autowired
    CaseRegister register;
    @Autowired
    ReferralDesk desk;
    @Autowired
    Absences absences;
    @Autowired
    MentoringProgramme programme;
    @Autowired
    CaseParts parts;
    @Autowired
    LegalDeadlines legal;
    @Autowired
    FormService forms;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService jobs;
    @Autowired
    PartButtons buttons;
    @Autowired
    Waits waits;
    @Autowired
    Ladder ladder;
    @Autowired
    LadderSteps taken;
    @Autowired
    StepTaker taker;
    @Autowired
    StandingPlaces places;
    @Autowired
    StandingTimes times;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;

    @BeforeEach
    void morning() {
        work.clock(MORNING);
    }

    @AfterEach
    void now() {
        absences.at("harbour-light").stream().map(Absence::id).forEach(absences::callOff);
        ClockUtil.reset();
    }

    @Test
    void st01_nobodyHasTalkedWithHer() {
        var number = led();
        work.upToPlan(number);
        later(Duration.ofDays(5).minusMinutes(1));
        assertThat(causes(number)).doesNotContain(NO_CONTACT);

        later(Duration.ofDays(5).plusMinutes(1));
        assertThat(causes(number)).contains(NO_CONTACT);
        assertThat(incidents(number)).contains("ST-01 Task_AwaitReview");

        work.askForReview(number);
        work.answer(number, "Task_ReviewPlan", "reviewOutcome", "CONTINUE");
        assertThat(causes(number)).as("they have talked").doesNotContain(NO_CONTACT);
        assertThat(incidents(number)).noneMatch(incident -> incident.startsWith("ST-01"));
    }

    @Test
    void st01_oneClickSaysThatTheyHaveTalked() {
        var number = led();
        work.upToPlan(number);
        later(Duration.ofDays(4));
        buttons.press(new CaseNumber(number), "TALKED");
        later(Duration.ofDays(6));
        assertThat(causes(number)).doesNotContain(NO_CONTACT);
        later(Duration.ofDays(9).plusMinutes(1));
        assertThat(causes(number)).contains(NO_CONTACT);
    }

    @Test
    void st02_theDangerHasNotBeenLookedAtAgain() {
        var number = led();
        work.upToPlan(number);
        var due = variable(number, "riskReviewDueAt");
        work.clock(due.minusSeconds(60));
        assertThat(causes(number)).doesNotContain(RISK_REVIEW_OVERDUE);

        work.clock(due.plusSeconds(60));
        assertThat(causes(number)).as("though its timer did not fire").contains(RISK_REVIEW_OVERDUE);
        assertThat(incidents(number)).contains("ST-02 Task_AwaitReview");

        work.timer(number, "Timer_RiskReviewDue");
        assertThat(causes(number)).contains(RISK_REVIEW_OVERDUE);
        assertThat(incidents(number)).contains("ST-02 Task_AssessRisk").doesNotContain("ST-02 Task_AwaitReview");
        assertThat(steps(number, RISK_REVIEW_OVERDUE)).as("the same wait").containsExactly("L1");

        work.answer(number, "Task_AssessRisk", "riskLevel", "MEDIUM");
        assertThat(causes(number)).doesNotContain(RISK_REVIEW_OVERDUE);
    }

    @Test
    void st03_aNeedIsOpenAndNothingHappens() {
        var number = withNeed();
        later(Duration.ofDays(3).minusMinutes(1));
        assertThat(causes(number)).doesNotContain(NEED_WITHOUT_ACTION);
        later(Duration.ofDays(3).plusMinutes(1));
        assertThat(causes(number)).contains(NEED_WITHOUT_ACTION);
        assertThat(incidents(number)).contains("ST-03 Task_ChoosePartner");

        work.askFirstPartner(number);
        assertThat(causes(number)).doesNotContain(NEED_WITHOUT_ACTION);
    }

    @Test
    void st04_aPartnerHasNotAnswered() {
        var number = withNeed();
        work.askFirstPartner(number);
        var half = sql.queryForObject("select reminder_at from assist.deadline where case_number = ? and kind = 'OFFER_ANSWER'", java.sql.Timestamp.class, number).toInstant();
        work.clock(half.minusSeconds(60));
        assertThat(causes(number)).doesNotContain(OFFER_UNANSWERED);
        work.clock(half.plusSeconds(60));
        assertThat(causes(number)).contains(OFFER_UNANSWERED);
        assertThat(row(number, OFFER_UNANSWERED).waitingOn()).isEqualTo("the partner");
        assertThat(incidents(number)).contains("ST-04 Task_AwaitAnswer");

        desk.accept(work.waiting(number).reference(), work.waiting(number).organisation(), LocalDate.now(clock));
        assertThat(causes(number)).doesNotContain(OFFER_UNANSWERED);
    }

    @Test
    void st04_twoPartnersDidNotAnswerInTime() {
        var number = withNeed();
        for (var i = 0; i < 2; i++) {
            assertThat(causes(number)).doesNotContain(OFFERS_TIMED_OUT);
            work.askFirstPartner(number);
            work.timer(number, "Timer_AnswerOverdue");
        }
        assertThat(causes(number)).contains(OFFERS_TIMED_OUT);
        assertThat(row(number, OFFERS_TIMED_OUT).step()).isEqualTo(Rung.L3);

        work.answer(number, "Task_ChoosePartner", "referralDecision", "NOT_WANTED");
        assertThat(causes(number)).doesNotContain(OFFERS_TIMED_OUT);
    }

    @Test
    void st05_aPartnerHasNotMetHer_andTheStepOfTheTimerIsNotTakenAgain() {
        var number = accepted();
        assertThat(causes(number)).doesNotContain(NO_FIRST_CONTACT);
        work.timer(number, "Timer_FirstContactOverdue");
        assertThat(taken(number, NO_FIRST_CONTACT)).containsExactly("L1 TIMER false");

        assertThat(causes(number)).contains(NO_FIRST_CONTACT);
        assertThat(taken(number, NO_FIRST_CONTACT)).as("once").containsExactly("L1 TIMER false");
        assertThat(incidents(number)).contains("ST-05 Task_ArrangeHandover");

        work.answer(number, "Task_ArrangeHandover", "handoverWay", "THERE_ALREADY");
        work.answer(number, "Task_RecordFirstContact", "firstContact", "DONE");
        assertThat(causes(number)).doesNotContain(NO_FIRST_CONTACT);
    }

    @Test
    void st05_whatItsTimerMissedTheSweepFindsAndSaysSo() {
        var number = accepted();
        var due = sql.queryForObject("select due_at from assist.deadline where case_number = ? and kind = 'FIRST_CONTACT'", java.sql.Timestamp.class, number).toInstant();
        work.clock(due.plusSeconds(3600));

        assertThat(causes(number)).contains(NO_FIRST_CONTACT);
        assertThat(taken(number, NO_FIRST_CONTACT)).containsExactly("L1 SWEEP true");
        work.timer(number, "Timer_FirstContactOverdue");
        assertThat(taken(number, NO_FIRST_CONTACT)).as("the timer that comes after all does not do it again").containsExactly("L1 SWEEP true");
    }

    @Test
    void st05_theHourThatWasArrangedIsWaitedForAnew() {
        var number = accepted();
        var due = sql.queryForObject("select due_at from assist.deadline where case_number = ? and kind = 'FIRST_CONTACT'", java.sql.Timestamp.class, number).toInstant();
        work.clock(due.plusSeconds(3600));
        assertThat(causes(number)).contains(NO_FIRST_CONTACT);

        var tomorrow = LocalDate.now(clock).plusDays(1);
        work.answer(number, "Task_ArrangeHandover", "handoverWay", "AGREED", "appointmentOn", tomorrow.toString(), "appointmentTime", "14:30",
                "meetingPlace", "AT_PARTNER", "meetingEscort", "WE_ACCOMPANY", "meetingInterpreter", "PARTNER_BRINGS");
        assertThat(causes(number)).doesNotContain(NO_FIRST_CONTACT);

        work.clock(tomorrow.atTime(19, 0).toInstant(ZoneOffset.UTC));
        assertThat(causes(number)).contains(NO_FIRST_CONTACT);
        assertThat(incidents(number)).contains("ST-05 Task_RecordFirstContact");
        assertThat(steps(number, NO_FIRST_CONTACT)).as("once for the arranging and once for the meeting").filteredOn("L1"::equals).hasSize(2);
    }

    @Test
    void st06_sheWasNotAskedHowItGoes() {
        var number = accepted();
        work.answer(number, "Task_ArrangeHandover", "handoverWay", "THERE_ALREADY");
        work.answer(number, "Task_RecordFirstContact", "firstContact", "DONE");
        later(Duration.ofDays(29));
        assertThat(causes(number)).doesNotContain(NO_FEEDBACK);
        later(Duration.ofDays(31));
        assertThat(causes(number)).contains(NO_FEEDBACK);
        assertThat(incidents(number)).contains("ST-06 Task_RecordResult");
        work.answer(number, "Task_RecordResult", "helpResult", "COMPLETED");
        assertThat(causes(number)).contains(NO_FEEDBACK);
        assertThat(incidents(number)).contains("ST-06 Task_AskHerFeedback").doesNotContain("ST-06 Task_RecordResult");

        work.answer(number, "Task_AskHerFeedback", "feedback", "HELPED", "whatComesNext", "NOTHING_MORE");
        assertThat(causes(number)).doesNotContain(NO_FEEDBACK);
    }

    @Test
    void st07_thePlanHasNotBeenLookedAtTogether() {
        var number = led();
        work.upToPlan(number);
        var due = variable(number, "planReviewDueAt");
        work.clock(due.minusSeconds(60));
        assertThat(causes(number)).doesNotContain(PLAN_NOT_REVIEWED);
        work.clock(due.plusSeconds(60));
        work.timer(number, "Timer_PlanReviewDue");
        assertThat(causes(number)).contains(PLAN_NOT_REVIEWED);
        assertThat(incidents(number)).contains("ST-07 Task_ReviewPlan");

        work.answer(number, "Task_ReviewPlan", "reviewOutcome", "CONTINUE");
        planAnew(number);
        assertThat(causes(number)).doesNotContain(PLAN_NOT_REVIEWED);
    }

    @Test
    void st08_aTaskNobodyTookGoesUpStepByStep_andEachStepGivesItToSomebody() {
        var number = work.report();
        later(Duration.ofHours(23));
        assertThat(causes(number)).doesNotContain(TASK_UNCLAIMED);
        later(Duration.ofHours(25));
        assertThat(causes(number)).contains(TASK_UNCLAIMED);
        assertThat(row(number, TASK_UNCLAIMED).waitingOn()).isEqualTo("any caseworker");
        assertThat(incidents(number)).contains("ST-08 Task_ScreenForIndicators");

        later(Duration.ofHours(49));
        assertThat(causes(number)).contains(TASK_UNCLAIMED);
        assertThat(tasks.getIdentityLinksForTask(work.task(number, "Task_ScreenForIndicators").getId())).extracting(IdentityLink::getGroupId).contains("supervisor");
        assertThat(row(number, TASK_UNCLAIMED)).satisfies(row -> {
            assertThat(row.step()).isEqualTo(Rung.L2);
            assertThat(row.owners()).contains("supervisor");
            assertThat(row.nextStep()).isEqualTo(Rung.L3);
            assertThat(row.nextStepAt()).isAfter(MORNING.plus(Duration.ofDays(5).minusMinutes(1)));
        });

        tasks.setAssignee(work.task(number, "Task_ScreenForIndicators").getId(), "caseworker");
        assertThat(causes(number)).doesNotContain(TASK_UNCLAIMED);
        assertThat(incidents(number)).isEmpty();
    }

    @Test
    void st08_aTaskLiesStill() {
        var number = led();
        tasks.setAssignee(work.task(number, "Task_ScreenForIndicators").getId(), "caseworker");
        later(Duration.ofDays(2));
        assertThat(causes(number)).doesNotContain(TASK_IDLE, TASK_UNCLAIMED);
        later(Duration.ofDays(3).plusMinutes(1));
        assertThat(causes(number)).contains(TASK_IDLE);
        assertThat(row(number, TASK_IDLE).waitingOn()).isEqualTo("caseworker");

        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        assertThat(causes(number)).doesNotContain(TASK_IDLE);
    }

    @Test
    void st09_aLegalDateIsNearAndThenMissed() {
        var her = new LegalCasework(work, parts, legal, runtime, jobs, Jurisdiction.IE, "2026-02-04T10:00");
        her.happened(IDENTIFICATION_REFUSAL_SENT, "2026-02-03");
        her.until("2026-02-18T10:00");
        assertThat(causes(her.number())).doesNotContain(LEGAL_DATE_NEAR);
        her.until("2026-02-20T10:00");
        assertThat(causes(her.number())).contains(LEGAL_DATE_NEAR);
        assertThat(incidents(her.number())).contains("ST-09 Task_AwaitLegalDate");

        her.until("2026-03-06T00:00");
        assertThat(causes(her.number())).contains(LEGAL_DATE_MISSED).doesNotContain(LEGAL_DATE_NEAR);
        assertThat(incidents(her.number())).contains("ST-09 Task_DecideLateApplication");

        work.answer(her.number(), "Task_DecideLateApplication", "deadlineAnswer", "GIVEN_UP", "lawyerKnows", true);
        assertThat(causes(her.number())).doesNotContain(LEGAL_DATE_MISSED);
    }

    @Test
    void st10_anAuthorityIsLateUntilItHasDoneItsPart() {
        var her = new LegalCasework(work, parts, legal, runtime, jobs, Jurisdiction.IE, "2026-07-02T10:00");
        her.happened(ASYLUM_APPLICATION_MADE, "2026-07-01");
        her.until("2026-07-06T10:00");
        assertThat(causes(her.number())).doesNotContain(AUTHORITY_SILENT);
        her.until("2026-07-08T10:00");
        assertThat(causes(her.number())).contains(AUTHORITY_SILENT);
        assertThat(row(her.number(), AUTHORITY_SILENT).waitingOn()).isEqualTo("an authority");
        assertThat(incidents(her.number())).contains("ST-10 Task_ChaseAuthority");

        her.record(ASYLUM_REGISTERED, "2026-07-08", "NO");
        assertThat(causes(her.number())).doesNotContain(AUTHORITY_SILENT);
    }

    @Test
    void st11_sheAndHerMentorHaveNotMet() {
        var mentoring = new MentoringWork(work, programme, parts, forms);
        var language = MentoringWork.language();
        mentoring.readyMentor(language);
        var number = mentoring.wishing(language);
        mentoring.upToSessions(number);
        var begun = clock.instant();
        work.clock(begun.plus(Duration.ofDays(20)));
        assertThat(causes(number)).doesNotContain(MENTORING_SILENT);
        work.clock(begun.plus(Duration.ofDays(22)));
        assertThat(causes(number)).contains(MENTORING_SILENT);

        mentoring.meet(number, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(), "GREEN", "GREEN");
        assertThat(causes(number)).doesNotContain(MENTORING_SILENT);
    }

    @Test
    void st12_aStepOfTheProgrammeFailed() {
        var number = withNeed();
        work.askFirstPartner(number);
        var job = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("notification").list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream()).findFirst().orElseThrow();
        jobs.setJobRetries(job.getId(), 0);
        later(Duration.ofMinutes(14));
        assertThat(causes(number)).doesNotContain(TECHNICAL_FAULT);
        later(Duration.ofMinutes(16));
        assertThat(causes(number)).contains(TECHNICAL_FAULT);

        jobs.setJobRetries(job.getId(), 3);
        assertThat(causes(number)).doesNotContain(TECHNICAL_FAULT);
    }

    @Test
    void st13_herCaseworkerIsAwayAndNobodyStandsIn() {
        var worker = "ada-" + UUID.randomUUID();
        var number = work.report();
        register.takenBy(new CaseNumber(number), worker);
        assertThat(causes(number)).doesNotContain(LEAD_WORKER_AWAY);

        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        absences.announce(worker, "harbour-light", today, today.plusDays(3), null, worker);
        assertThat(causes(number)).as("at once").contains(LEAD_WORKER_AWAY);

        absences.at("harbour-light").stream().filter(absence -> absence.account().equals(worker)).map(Absence::id).forEach(absences::callOff);
        assertThat(causes(number)).doesNotContain(LEAD_WORKER_AWAY);
    }

    @Test
    void st13_nobodyLeadsIt() {
        var number = led();
        work.upToPlan(number);
        assertThat(causes(number)).doesNotContain(WITHOUT_LEAD_WORKER);
        sql.update("update assist.case_file set lead_worker = null where number = ?", number);
        assertThat(causes(number)).contains(WITHOUT_LEAD_WORKER);
        later(Duration.ofDays(1).plusMinutes(1));
        assertThat(causes(number)).contains(WITHOUT_LEAD_WORKER);
        assertThat(row(number, WITHOUT_LEAD_WORKER).step()).as("counted from the first look on").isEqualTo(Rung.L2);

        register.takenBy(new CaseNumber(number), "caseworker");
        assertThat(causes(number)).doesNotContain(WITHOUT_LEAD_WORKER);
    }

    @Test
    void st13_theFileOfAMentorIsNoCaseThatSomebodyShouldLead() {
        var mentor = new MentoringWork(work, programme, parts, forms).readyMentor(MentoringWork.language());

        assertThat(causes(mentor)).doesNotContain(WITHOUT_LEAD_WORKER);
        assertThat(taken(mentor, WITHOUT_LEAD_WORKER)).isEmpty();
    }

    @Test
    void st14_aClosureWaitsToBeApproved() {
        var number = led();
        work.upToPlan(number);
        work.askForReview(number);
        work.answer(number, "Task_ReviewPlan", "reviewOutcome", "CLOSE");
        work.answer(number, "Task_PrepareClosure", "closureReason", "GOALS_MET", "goalsReviewed", "YES", "followUpWanted", "YES", "fileDecision", "KEEP");
        later(Duration.ofDays(6));
        assertThat(causes(number)).doesNotContain(CLOSURE_NOT_APPROVED, TASK_UNCLAIMED);
        later(Duration.ofDays(8));
        assertThat(causes(number)).contains(CLOSURE_NOT_APPROVED);
        assertThat(incidents(number)).contains("ST-14 Task_ApproveClosure");

        work.answerAsSupervisor(number, "Task_ApproveClosure", "closureApproved", "YES");
        assertThat(causes(number)).doesNotContain(CLOSURE_NOT_APPROVED);
    }

    // --- how the ladder is climbed

    @Test
    void afterALongOutageEverythingOverdueIsTakenOnceInOrderAndMarkedLate() {
        var number = work.report();
        later(Duration.ofDays(6));

        sweep.look(new CaseNumber(number));
        sweep.look(new CaseNumber(number));

        assertThat(taken(number, TASK_UNCLAIMED)).containsExactly("L1 SWEEP true", "L2 SWEEP true", "L3 SWEEP true");
    }

    @Test
    void atNightNobodyIsWrittenToUntilTheMorning() {
        var number = led();
        tasks.setAssignee(work.task(number, "Task_ScreenForIndicators").getId(), null);
        var before = mailsOwed(number);
        work.clock(Instant.parse("2026-11-11T22:30:00Z"));
        assertThat(causes(number)).contains(TASK_UNCLAIMED);
        assertThat(work.task(number, "Task_ScreenForIndicators").getAssignee()).as("it has an owner at once").isEqualTo("caseworker");
        assertThat(mailsOwed(number)).isEqualTo(before);

        work.clock(Instant.parse("2026-11-12T07:05:00Z"));
        sweep.look(new CaseNumber(number));
        assertThat(mailsOwed(number)).isGreaterThan(before);
    }

    @Test
    void whatWasPutAsideWithAReasonWaitsUntilItsEnd() {
        var number = work.report();
        later(Duration.ofHours(25));
        assertThat(causes(number)).contains(TASK_UNCLAIMED);
        var end = MORNING.plus(Duration.ofDays(4));
        stalled.note(number, TASK_UNCLAIMED, StallAction.SNOOZE, StallReason.AGREED_DATE, end, null, "supervisor");

        later(Duration.ofDays(3));
        assertThat(causes(number)).as("still to be seen").contains(TASK_UNCLAIMED);
        assertThat(row(number, TASK_UNCLAIMED).snoozedUntil()).isEqualTo(end);
        assertThat(row(number, TASK_UNCLAIMED).nextStepAt()).isEqualTo(end);
        assertThat(steps(number, TASK_UNCLAIMED)).containsExactly("L1");

        work.clock(end.plusSeconds(60));
        assertThat(causes(number)).contains(TASK_UNCLAIMED);
        assertThat(taken(number, TASK_UNCLAIMED)).as("not late: it was to wait").contains("L2 SWEEP false");
    }

    @Test
    void whereThereIsNoTaskToGiveSupervisorsGetOneUntilTheCaseMovesOn() {
        var number = led();
        work.upToPlan(number);
        finishInterview(number);
        later(Duration.ofDays(7).plusMinutes(1));
        assertThat(causes(number)).contains(NO_CONTACT);
        assertThat(work.openTasks(number)).containsExactly("Task_TalkOverStandstill");
        assertThat(tasks.getIdentityLinksForTask(work.task(number, "Task_TalkOverStandstill").getId())).extracting(IdentityLink::getGroupId).containsExactly("supervisor");
        later(Duration.ofDays(14).plusMinutes(1));
        assertThat(causes(number)).contains(NO_CONTACT);
        assertThat(work.openTasks(number)).as("one is enough").containsExactly("Task_TalkOverStandstill");

        work.askForReview(number);
        work.answer(number, "Task_ReviewPlan", "reviewOutcome", "CONTINUE");
        planAnew(number);
        assertThat(causes(number)).isEmpty();
        assertThat(work.openTasks(number)).as("they have talked").doesNotContain("Task_TalkOverStandstill");
    }

    @Test
    void aFloodIsTakenPortionByPortionAndAllOfItInOneLook() {
        var number = work.report();
        later(Duration.ofDays(6));
        sweep(taker, 1).look(new CaseNumber(number));
        assertThat(steps(number, TASK_UNCLAIMED)).containsExactly("L1", "L2", "L3");
    }

    @Test
    void aStepThatCannotBeTakenHoldsUpNoOtherOfItsPortion() {
        var number = work.report();
        later(Duration.ofDays(6));
        var cannot = mock(StepTaker.class, invocation -> {
            List<StepTaker.Due> due = invocation.getArguments().length == 2 ? invocation.getArgument(0) : List.of();
            if (due.stream().anyMatch(one -> one.step().step() == Rung.L2)) {
                throw new IllegalStateException("L2 cannot be taken");
            }
            return due.isEmpty() ? null : taker.take(due, TakenBy.SWEEP);
        });
        sweep(cannot, 200).look(new CaseNumber(number));
        assertThat(steps(number, TASK_UNCLAIMED)).containsExactly("L1", "L3");

        sweep.look(new CaseNumber(number));
        assertThat(steps(number, TASK_UNCLAIMED)).as("the next look takes it").containsExactlyInAnyOrder("L1", "L2", "L3");
    }

    private Sweep sweep(StepTaker with, int portion) {
        return new Sweep(waits, ladder, taken, with, stalled, observed, places, times, runtime, tasks, transactions, clock, portion);
    }

    @Test
    void whatWasWaitedForIsKeptWithItsBeginningAndItsEndSoThatWhatComesCanBeForecast() {
        var number = work.report();
        causes(number);
        assertThat(seen(number, TASK_UNCLAIMED)).singleElement().satisfies(wait -> {
            assertThat(wait.endedAt()).isNull();
            assertThat(Duration.between(wait.since(), wait.lateAt())).isEqualTo(Duration.ofDays(1));
        });

        later(Duration.ofHours(5));
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        causes(number);
        assertThat(seen(number, TASK_UNCLAIMED)).filteredOn(wait -> wait.endedAt() != null).singleElement()
                .satisfies(wait -> assertThat(wait.endedAt()).isBetween(MORNING.plus(Duration.ofHours(5)), MORNING.plus(Duration.ofHours(6))));
    }

    private List<ObservedWait> seen(String number, StallCause cause) {
        return observed.ofTheLastYear().stream().filter(wait -> wait.number().equals(number) && wait.cause() == cause).toList();
    }

    @Test
    void theWholeHouseIsLookedAtInOneSweep() {
        var numbers = List.of(work.report(), work.report());
        later(Duration.ofHours(25));
        sweep.look();
        numbers.forEach(number -> assertThat(stalled.all(number)).extracting(StalledCase::cause).contains(TASK_UNCLAIMED));
    }

    @Test
    void aClosedCaseIsNoStalledCase() {
        var number = work.report();
        later(Duration.ofHours(25));
        assertThat(causes(number)).isNotEmpty();
        sql.update("update assist.case_file set state = 'CLOSED' where number = ?", number);
        assertThat(causes(number)).isEmpty();
    }

    private void planAnew(String number) {
        work.answer(number, "Task_LookAtHerLife");
        work.answer(number, "Task_AssessNeeds", "residenceStatus", "ASYLUM_SEEKER", "formallyIdentified", "NO", "languages", List.of("en"), "region", "IE-L", "womenOnly", true);
        work.answer(number, "Task_AgreeSupportPlan");
    }

    /** What runs beside everything and would lie still as well. */
    private void finishInterview(String number) {
        tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().filter(task -> task.getProcessDefinitionId().startsWith("outcome-interview"))
                .map(Task::getProcessInstanceId).distinct().forEach(instance -> runtime.deleteProcessInstance(instance, "not this time"));
    }

    private List<StallCause> causes(String number) {
        sweep.look(new CaseNumber(number));
        return stalled.all(number).stream().map(StalledCase::cause).toList();
    }

    private StalledCase row(String number, StallCause cause) {
        return stalled.find(number, cause).orElseThrow();
    }

    private List<String> incidents(String number) {
        return work.incidents(number).stream().filter(incident -> incident.getIncidentType().equals("stalled"))
                .map((Incident incident) -> incident.getIncidentMessage() + " " + incident.getActivityId()).toList();
    }

    private List<String> taken(String number, StallCause cause) {
        return sql.queryForList("select step || ' ' || taken_by || ' ' || late from assist.ladder_step where case_number = ? and cause = ? order by taken_at, step", String.class,
                number, cause.name());
    }

    private List<String> steps(String number, StallCause cause) {
        return sql.queryForList("select step from assist.ladder_step where case_number = ? and cause = ? order by taken_at, step", String.class, number, cause.name());
    }

    private int mailsOwed(String number) {
        return sql.queryForObject("select count(*) from assist.mail where case_number = ?", Integer.class, number);
    }

    private Instant variable(String number, String name) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("assistance").list().stream()
                .map(instance -> (java.util.Date) runtime.getVariable(instance.getId(), name)).findFirst().orElseThrow().toInstant();
    }

    private void later(Duration passed) {
        work.clock(MORNING.plus(passed));
    }

    private String led() {
        var number = work.report();
        register.takenBy(new CaseNumber(number), "caseworker");
        return number;
    }

    private String withNeed() {
        var number = led();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        return number;
    }

    private String accepted() {
        var number = withNeed();
        work.askFirstPartner(number);
        Referral waiting = work.waiting(number);
        desk.accept(waiting.reference(), waiting.organisation(), LocalDate.now(clock));
        return number;
    }
}
