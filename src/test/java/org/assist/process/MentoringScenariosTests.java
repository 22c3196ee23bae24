package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.MentoringWork;
import org.assist.mentoring.MatchState;
import org.assist.mentoring.MentoringProgramme;
import org.assist.mentoring.SafeguardingReason;
import org.assist.notification.CaughtMails;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The acceptance scenarios of peer mentoring. */
@AssistTest
class MentoringScenariosTests {

    @Autowired
    Casework work;
    @Autowired
    MentoringProgramme programme;
    @Autowired
    CaseParts parts;
    @Autowired
    CaseRegister register;
    @Autowired
    FormService forms;
    @Autowired
    CaughtMails mails;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;

    private MentoringWork mentoring;
    private final String language = MentoringWork.language();
    private String mentor;
    private String number;

    @BeforeEach
    void twoWomenMeet() {
        mentoring = new MentoringWork(work, programme, parts, forms);
        mentor = mentoring.readyMentor(language);
        number = mentoring.wishing(language, "criminalWitness", "YES", "lawyerAdvice", "YES");
        mentoring.upToSessions(number);
        mentoring.meet(number, LocalDate.now(clock).toString(), "GREEN", "GREEN");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void scenario14_aMentorFromTheSameNetworkIsDiscoveredTheMatchIsSuspendedBothAreSupportedAndHerLawyerGetsANote() {
        mentoring.supervise(mentor, "knownNetwork", "n / " + number);

        var match = programme.current(new CaseNumber(number)).orElseThrow();
        assertThat(match.state()).isEqualTo(MatchState.SUSPENDED);
        assertThat(match.reason()).isEqualTo(SafeguardingReason.CONFLICT_DISCOVERED);
        assertThat(work.openTasks(number)).contains("Task_SupportMentee", "Task_InformLawyer").doesNotContain("Task_RecordSession");
        assertThat(work.openTasks(mentor)).contains("Task_DebriefMentor");
        assertThat(work.form(number, "Task_InformLawyer").get("evidenceNote").toString())
                .startsWith("She met a peer mentor once. The meetings were stopped on ").contains("A conflict of interest was discovered").doesNotContain(mentor);
        work.sendMails(number);
        assertThat(mails.latest()).extracting(mail -> mail.to()).contains("coordinator@referrals.example", "caseworker@referrals.example");

        work.answer(number, "Task_SupportMentee", "menteeWellbeing", "AMBER");
        assertThat(work.openTasks(number)).doesNotContain("Task_DecideOnMatch");
        work.answer(number, "Task_InformLawyer", "lawyerInformed", "TOLD");
        assertThat(mentoring.form(number, "Task_DecideOnMatch").get("matchHindrances").toString()).isEqualTo("**It cannot go on:** A conflict of interest");
        mentoring.coordinate(number, "Task_DecideOnMatch", "matchDecision", "GOES_ON");
        assertThat(programme.match(match.id()).state()).as("nobody overrules a conflict of interest").isEqualTo(MatchState.ENDED);
        assertThat(work.openTasks(number)).contains("Task_RecordEarlyEnding");
    }

    @Test
    void scenario15_aRedSignalAtASessionBringsTheCoordinatorTheSameDayAndNothingToldIsStored() {
        var morning = clock.instant().plusSeconds(90 * 86400L).atZone(ZoneId.of("Europe/Dublin")).toLocalDate().atTime(10, 0).atZone(ZoneId.of("Europe/Dublin"));
        work.clock(morning.toInstant());
        var match = mentoring.match(number);
        mentoring.meet(number, morning.toLocalDate().toString(), "RED", "GREEN");

        var look = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("Task_LookIntoSignal").singleResult();
        assertThat(tasks.getIdentityLinksForTask(look.getId())).extracting(link -> link.getGroupId()).contains("coordinator");
        assertThat(look.getDueDate().toInstant().atZone(morning.getZone()).toLocalDate()).isEqualTo(morning.toLocalDate());

        assertThat(register.answers(new CaseNumber(number), "record-session").byField()).as("what was typed is gone from the case file").isEmpty();
        var columns = sql.queryForList("select column_name from information_schema.columns where table_name = 'mentoring_session'", String.class).stream()
                .collect(Collectors.toSet());
        assertThat(columns).containsExactlyInAnyOrder("id", "match", "held_on", "minutes", "mode", "topics", "goal_progress", "mentor_signal", "mentee_signal",
                "safeguarding", "next_on", "next_mode", "device_safe", "recorded_at", "version");
        assertThat(programme.sessionsOf(match)).isEqualTo(2);
        assertThat(Casework.textFields().get("record-session")).as("there is no place for a story").isEmpty();
    }
}
