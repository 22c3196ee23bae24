package org.assist.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.deadline.LegalEventCode.CG_POSITIVE;
import static org.assist.deadline.LegalEventCode.CRIMINAL_PROCEEDINGS_BEGUN;
import static org.assist.deadline.LegalEventCode.FINAL_DECISION_NOTIFIED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_REFUSAL_SENT;
import static org.assist.deadline.LegalEventCode.OFFENCE_DATE;
import static org.assist.deadline.LegalEventCode.REFLECTION_GRANTED;
import static org.assist.deadline.LegalEventCode.REFLECTION_PROPOSED;
import static org.assist.deadline.LegalEventCode.RG_POSITIVE;
import static org.assist.deadline.LegalEventCode.TAKE_BACK_NOTIFIED;
import static org.assist.deadline.LegalEventCode.TRANSFER_DECISION_NOTIFIED;
import static org.assist.vocabulary.Jurisdiction.DE;
import static org.assist.vocabulary.Jurisdiction.ES;
import static org.assist.vocabulary.Jurisdiction.IE;
import static org.assist.vocabulary.Jurisdiction.UK_SCT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.LegalCasework;
import org.assist.process.parts.CaseParts;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.util.FileSystemUtils;

/** The acceptance scenarios of the dossier that are about legal time, on the real engine with the clock moved. */
@AssistTest
class LegalScenariosTests {

    @Autowired
    Casework work;
    @Autowired
    CaseParts parts;
    @Autowired
    LegalDeadlines legal;
    @Autowired
    LegalTimes times;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService jobs;
    @Autowired
    TaskService tasks;
    @Autowired
    ApplicationEventPublisher publisher;
    @Autowired
    Clock clock;

    private LegalCasework her;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void scenario02_silenceOfTheAuthorityGrantsTheReflectionPeriodAsProposed() {
        open(ES, "2026-03-02T09:00");
        her.happened(REFLECTION_PROPOSED, "2026-03-02T09");
        assertThat(her.due("ES-04")).isEqualTo("2026-03-07");

        her.until("2026-03-07T20:00");
        assertThat(her.deadline("ES-04").state()).isEqualTo(LegalState.RUNNING);
        her.until("2026-03-08T08:00");

        assertThat(her.deadline("ES-04").state()).isEqualTo(LegalState.EXPIRED);
        assertThat(legal.noted(number())).containsExactly(REFLECTION_PROPOSED, REFLECTION_GRANTED);
        assertThat(her.due("ES-03")).as("90 days from the proposal").isEqualTo("2026-05-31");
        assertThat(her.deadline("ES-03").minimum()).as("at least").isTrue();
        assertThat(work.form(her.number(), "Task_ActOnSilence")).containsEntry("silenceMeaning", "that it is granted as it was asked for");
        work.answer(her.number(), "Task_ActOnSilence", "silenceChecked", "YES", "silenceInWriting", true);
        assertThat(work.openTasks(her.number())).doesNotContain("Task_ActOnSilence");
    }

    @Test
    void scenario03_inDetentionTheAuthorityHasTwentyFourHoursAndTheBoardShowsTheEmergency() {
        open(ES, "2026-03-02T09:00");
        her.record(REFLECTION_PROPOSED, "2026-03-02T09", "YES");

        var emergency = work.task(her.number(), "Task_ActWithinHours");
        assertThat(emergency.getPriority()).isEqualTo(100);
        assertThat(candidates("Task_ActWithinHours")).contains("supervisor");
        assertThat(her.looksAt("ES-04d")).isEqualTo(her.at("2026-03-03T09:00"));
        assertThat(work.incidents(her.number())).singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).isEqualTo("In law, hours count"))
                .satisfies(incident -> assertThat(incident.getActivityId()).isEqualTo("Task_ActWithinHours"));

        her.until("2026-03-03T09:00");
        assertThat(work.openTasks(her.number())).contains("Task_ActOnSilence").doesNotContain("Task_ActWithinHours");
        assertThat(work.incidents(her.number())).isEmpty();
        assertThat(her.due("ES-03")).isEqualTo("2026-05-31");
    }

    @Test
    void scenario04_protectionAndSupportEndOnDifferentDaysAndSheMovesOnInTime() {
        open(UK_SCT, "2026-03-01T10:00");
        her.happened(RG_POSITIVE, "2026-03-01");
        her.until("2026-03-20T10:00");
        her.happened(CG_POSITIVE, "2026-03-20");

        assertThat(her.due("UK-02")).as("protection: 30 days with 1 March").isEqualTo("2026-03-30");
        assertThat(her.due("UK-03")).as("duty to support").isEqualTo("2026-03-20");
        her.until("2026-03-20T11:00");
        assertThat(work.openTasks(her.number())).as("on the conclusive decision").contains("Task_PlanMoveOn");
        work.answer(her.number(), "Task_PlanMoveOn", "moveOnPlace", "LOOKING");

        her.until("2026-03-21T00:00");
        assertThat(work.openTasks(her.number())).contains("Task_DecideFurtherSupport").doesNotContain("Task_SeeWhatFollows");
        her.until("2026-03-31T00:00");
        assertThat(work.openTasks(her.number())).contains("Task_SeeWhatFollows");

        her.until("2026-05-01T00:00");
        assertThat(work.openTasks(her.number())).as("60 days after the first decision").contains("Task_PlanMoveOn");
    }

    @Test
    void scenario05_withoutAConclusiveDecisionSupportIsDecidedAnewAndProtectionGoesOn() {
        open(UK_SCT, "2026-03-01T10:00");
        her.happened(RG_POSITIVE, "2026-03-01");

        her.until("2026-05-30T00:00");

        assertThat(her.deadline("UK-03").state()).isEqualTo(LegalState.EXPIRED);
        assertThat(candidates("Task_DecideFurtherSupport")).containsExactly("supervisor");
        work.answerAsSupervisor(her.number(), "Task_DecideFurtherSupport", "furtherSupport", "YES");
        assertThat(her.deadline("UK-02").state()).isEqualTo(LegalState.RUNNING);
        assertThat(her.deadline("UK-02").openEnd()).isTrue();
        assertThat(work.openTasks(her.number())).as("nobody is told that protection has ended").doesNotContain("Task_SeeWhatFollows");
    }

    @Test
    void scenario06_theDateTheLawyerConfirmsWinsOverTheCountedOne() {
        open(IE, "2026-02-04T10:00");
        her.record(IDENTIFICATION_REFUSAL_SENT, "2026-02-03", "NO");
        assertThat(her.due("IE-05")).as("30 days after 3 February").isEqualTo("2026-03-05");

        her.change("IE-05", "CONFIRM", "NO", "diaryDate", "2026-03-09");

        assertThat(her.due("IE-05")).isEqualTo("2026-03-09");
        assertThat(her.looksAt("IE-05")).isEqualTo(her.at("2026-03-09T23:59:59"));
        her.until("2026-03-09T12:00");
        assertThat(her.deadline("IE-05").state()).isEqualTo(LegalState.RUNNING);
        her.until("2026-03-10T00:00");
        assertThat(work.openTasks(her.number())).contains("Task_DecideLateApplication");
        assertThat(candidates("Task_DecideLateApplication")).contains("supervisor");
    }

    @Test
    void scenario07_threeMonthsAreAMinimumAndTheNoticeSaysSix() {
        open(DE, "2026-03-02T10:00");
        her.record(REFLECTION_GRANTED, "2026-03-02", "NO");
        assertThat(her.due("DE-01")).isEqualTo("2026-06-02");
        assertThat(her.deadline("DE-01").minimum()).isTrue();
        assertThat(work.form(her.number(), "Task_LookThroughDiary").get("diaryRows").toString()).contains("2 Jun 2026 at the earliest");

        her.change("DE-01", "CONFIRM", "NO", "diaryDate", "2026-09-02");

        her.until("2026-09-02T12:00");
        assertThat(her.deadline("DE-01").state()).isEqualTo(LegalState.RUNNING);
        her.until("2026-09-03T00:00");
        work.answer(her.number(), "Task_SeeWhatFollows", "whatFollows", List.of("EXTENSION"));
        assertThat(her.deadline("DE-01").state()).isEqualTo(LegalState.EXPIRED);
    }

    @Test
    void scenario18_aRuleChangedTodayMovesNothingAndShowsWhatItWouldMove(@TempDir Path rules) throws IOException {
        open(IE, "2026-02-04T10:00");
        her.happened(IDENTIFICATION_REFUSAL_SENT, "2026-02-03");
        var before = her.looksAt("IE-05");

        var today = underRulesWhere(rules, ",IDENTIFICATION_REFUSAL_SENT,30,", ",IDENTIFICATION_REFUSAL_SENT,21,");

        assertThat(her.due("IE-05")).isEqualTo("2026-03-05");
        assertThat(her.looksAt("IE-05")).isEqualTo(before);
        var list = today.whatWouldMove().stream().filter(move -> move.deadline().caseNumber().equals(number())).toList();
        assertThat(list).singleElement().satisfies(move -> assertThat(move.newDueAt()).isEqualTo(her.at("2026-02-24T23:59:59")));

        today.move(list.get(0).deadline().id(), "supervisor");
        assertThat(her.looksAt("IE-05")).as("the timer in the engine moved with it").isEqualTo(her.at("2026-02-24T23:59:59"));
    }

    @Test
    void scenario23_theTimeForCompensationStandsStillWhileTheTrialRuns() {
        open(ES, "2026-02-02T10:00");
        her.happened(OFFENCE_DATE, "2026-02-01");
        assertThat(her.due("ES-09")).isEqualTo("2027-02-01");
        her.until("2026-06-01T10:00");
        her.happened(CRIMINAL_PROCEEDINGS_BEGUN, "2026-06-01");

        her.until("2028-06-01T10:00");
        assertThat(her.deadline("ES-09").state()).isEqualTo(LegalState.SUSPENDED);
        assertThat(work.openTasks(her.number())).doesNotContain("Task_DecideLateApplication");

        her.happened(FINAL_DECISION_NOTIFIED, "2028-06-01");
        assertThat(her.due("ES-09")).as("the 245 days that were left").isEqualTo("2029-02-01");
        her.until("2029-02-02T00:00");
        assertThat(work.openTasks(her.number())).contains("Task_DecideLateApplication");
    }

    @Test
    void scenario24_aTakeBackConfirmedBySilenceLeadsToADecisionAndTheAppealWindowOfTheCountry() {
        open(DE, "2026-09-01T10:00");
        her.happened(TAKE_BACK_NOTIFIED, "2026-09-01");
        her.until("2026-09-16T08:00");
        work.answer(her.number(), "Task_ActOnSilence", "silenceChecked", "YES");

        assertThat(her.due("EU-23b")).as("two weeks after 15 September").isEqualTo("2026-09-29");
        her.until("2026-09-22T10:00");
        her.happened(TRANSFER_DECISION_NOTIFIED, "2026-09-22");

        assertThat(her.deadline("EU-23b").state()).isEqualTo(LegalState.MET);
        assertThat(her.deadline("EU-24DE")).satisfies(appeal -> assertThat(appeal.dueOn()).isEqualTo("2026-09-29"))
                .satisfies(appeal -> assertThat(appeal.toBeConfirmed()).as("a lawyer looks at it first").isTrue());
    }

    private void open(Jurisdiction jurisdiction, String today) {
        her = new LegalCasework(work, parts, legal, runtime, jobs, jurisdiction, today);
    }

    private CaseNumber number() {
        return new CaseNumber(her.number());
    }

    private List<String> candidates(String task) {
        return tasks.getIdentityLinksForTask(work.task(her.number(), task).getId()).stream().map(IdentityLink::getGroupId).filter(group -> group != null).toList();
    }

    private LegalDeadlines underRulesWhere(Path folder, String before, String after) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), folder);
        var table = folder.resolve("deadlines/legal-periods.csv");
        Files.writeString(table, Files.readString(table).replace(before, after));
        return new LegalDeadlines(new Rulebook(List.of(Deadlines.QUESTION), folder.toString()), times, publisher, clock);
    }
}
