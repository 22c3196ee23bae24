package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.MentoringWork;
import org.assist.mentoring.MentorState;
import org.assist.mentoring.MentorView;
import org.assist.mentoring.MentoringProgramme;
import org.assist.notification.CaughtMails;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a woman becomes a mentor and stays one; each way out has its test. */
@AssistTest
class MentorRecruitmentTests {

    @Autowired
    Casework work;
    @Autowired
    MentoringProgramme programme;
    @Autowired
    CaseParts parts;
    @Autowired
    FormService forms;
    @Autowired
    CaughtMails mails;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;

    private MentoringWork mentoring;
    private final String language = MentoringWork.language();
    private String file;

    @BeforeEach
    void somebodyIsInterested() {
        mentoring = new MentoringWork(work, programme, parts, forms);
        file = mentoring.interested(language);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void aMentorIsMadeStepByStepAndHerSupervisionIsDueInAMonth() {
        assertThat(mentor().state()).isEqualTo(MentorState.INTERESTED);
        mentoring.apply(file, language);
        assertThat(mentor().state()).isEqualTo(MentorState.APPLIED);
        mentoring.coordinate(file, "Task_InterviewApplicant", "interviewOutcome", "SELECTED");
        assertThat(mentor().state()).isEqualTo(MentorState.INTERVIEWED);
        mentoring.coordinate(file, "Task_CheckReferences", "checksOutcome", "PASSED");
        assertThat(mentor().state()).isEqualTo(MentorState.CHECKED);
        mentoring.train(file);
        assertThat(mentor().state()).isEqualTo(MentorState.TRAINED);
        assertThat(mentor().certificateUntil()).isEqualTo(LocalDate.now(clock).plusMonths(24));
        mentoring.coordinate(file, "Task_SignMentorAgreement", "mentorAgreement", "SIGNED");

        assertThat(mentor().state()).isEqualTo(MentorState.READY);
        assertThat(mentor().supervisionDueOn()).isEqualTo(LocalDate.now(clock).plusMonths(1));
        assertThat(mentor().maxMentees()).isEqualTo(2);
        assertThat(work.openTasks(file)).containsExactly("Task_SuperviseMentor");
    }

    @Test
    void herFileLeadsToNoCaseAndHerProfileIsSealed() {
        mentoring.apply(file, language, "mentorCommunity", List.of("ALB"), "offeredTopics", List.of("HEALTH"));

        var row = sql.queryForMap("select * from assist.mentor where file = ?", file);
        assertThat(row.keySet()).doesNotContain("case_number");
        assertThat(new String((byte[]) row.get("profile"), StandardCharsets.ISO_8859_1)).doesNotContain("ALB", "HEALTH", language + "\"");
    }

    @Test
    void whoDoesNotApplyIsLetGo() {
        mentoring.coordinate(file, "Task_TakeApplication", "applicationOutcome", "STOPS");
        gone();
    }

    @Test
    void whoIsNotSelectedIsLetGo() {
        mentoring.apply(file, language);
        mentoring.coordinate(file, "Task_InterviewApplicant", "interviewOutcome", "STOPS");
        gone();
    }

    @Test
    void withoutItsChecksNobodyIsTrained() {
        mentoring.apply(file, language);
        mentoring.coordinate(file, "Task_InterviewApplicant", "interviewOutcome", "SELECTED");
        mentoring.coordinate(file, "Task_CheckReferences", "checksOutcome", "STOPS");
        gone();
    }

    @Test
    void trainingGoesOnUntilAllModulesAreDoneAndSheMayStopIt() {
        upToTraining();
        mentoring.coordinate(file, "Task_TrainMentor", "trainingOutcome", "COMPLETED", "trainingModules", List.of("TRAUMA"));
        assertThat(work.openTasks(file)).containsExactly("Task_TrainMentor");
        mentoring.coordinate(file, "Task_TrainMentor", "trainingOutcome", "STOPS");
        gone();
    }

    @Test
    void whoDoesNotSignIsLetGo() {
        upToTraining();
        mentoring.train(file);
        mentoring.coordinate(file, "Task_SignMentorAgreement", "mentorAgreement", "NOT_NOW");
        gone();
    }

    @Test
    void overdueSupervisionPausesHerAndTellsTheCoordinatorUntilSheIsSupervised() {
        ready();
        work.timer(file, "Timer_SupervisionOverdue");
        work.sendMails(file);

        assertThat(mentor().state()).isEqualTo(MentorState.PAUSED);
        assertThat(mails.latest()).anyMatch(mail -> mail.to().equals("coordinator@referrals.example") && mail.subject().equals("Please look at this today"));
        mentoring.supervise(file);
        assertThat(mentor().state()).isEqualTo(MentorState.READY);
        assertThat(mentor().supervisionDueOn()).isAfter(LocalDate.now(clock).plusDays(27));
        assertThat(work.openTasks(file)).containsExactly("Task_SuperviseMentor");
    }

    @Test
    void supervisionIsDueAgainAMonthAfterTheLast() {
        ready();
        var first = mentor().supervisionDueOn();
        work.clock(clock.instant().plus(20, ChronoUnit.DAYS));
        mentoring.supervise(file);
        assertThat(mentor().supervisionDueOn()).isAfter(first);
    }

    @Test
    void aPauseLastsUntilSheIsBack() {
        ready();
        mentoring.supervise(file, "supervisionOutcome", "PAUSE");
        assertThat(mentor().state()).isEqualTo(MentorState.PAUSED);
        mentoring.coordinate(file, "Task_ReviewPause", "pauseOutcome", "LONGER");
        mentoring.coordinate(file, "Task_ReviewPause", "pauseOutcome", "BACK");
        assertThat(mentor().state()).isEqualTo(MentorState.READY);
        assertThat(work.openTasks(file)).containsExactly("Task_SuperviseMentor");
    }

    @Test
    void sheMayStopFromAPauseAndFromASupervision() {
        ready();
        mentoring.supervise(file, "supervisionOutcome", "PAUSE");
        mentoring.coordinate(file, "Task_ReviewPause", "pauseOutcome", "EXIT");
        gone();

        file = mentoring.readyMentor(language);
        mentoring.supervise(file, "supervisionOutcome", "EXIT");
        gone();
    }

    @Test
    void theDatabaseHoldsHerToHerWayToo() {
        assertThatThrownBy(() -> sql.update("update assist.mentor set state = 'READY' where file = ?", file))
                .hasMessageContaining("A mentor who is INTERESTED cannot become READY");
    }

    private void upToTraining() {
        mentoring.apply(file, language);
        mentoring.coordinate(file, "Task_InterviewApplicant", "interviewOutcome", "SELECTED");
        mentoring.coordinate(file, "Task_CheckReferences", "checksOutcome", "PASSED");
    }

    private void ready() {
        file = mentoring.readyMentor(language);
    }

    private MentorView mentor() {
        return programme.mentor(new CaseNumber(file));
    }

    private void gone() {
        assertThat(mentor().state()).isEqualTo(MentorState.EXITED);
        assertThat(work.openTasks(file)).isEmpty();
    }
}
