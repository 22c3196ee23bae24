package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.deadline.LegalEventCode.ASYLUM_APPLICATION_MADE;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_APPEALED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_REFUSAL_SENT;
import static org.assist.deadline.LegalEventCode.INFORMATION_GIVEN;
import static org.assist.deadline.LegalEventCode.NRM_REFERRED;
import static org.assist.deadline.LegalEventCode.POLICE_IDENTIFIED;
import static org.assist.deadline.LegalEventCode.REFLECTION_GRANTED;
import static org.assist.deadline.LegalEventCode.REFLECTION_PROPOSED;
import static org.assist.deadline.LegalEventCode.RG_NEGATIVE;
import static org.assist.deadline.LegalEventCode.RG_POSITIVE;
import static org.assist.vocabulary.Jurisdiction.ES;
import static org.assist.vocabulary.Jurisdiction.IE;
import static org.assist.vocabulary.Jurisdiction.UK_SCT;

import java.util.List;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.LegalDeadlines;
import org.assist.deadline.LegalState;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.LegalCasework;
import org.assist.notification.CaughtMails;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens around one legal date, from the event to the day and after it. */
@AssistTest
class LegalDeadlineProcessTests {

    @Autowired
    Casework work;
    @Autowired
    CaseParts parts;
    @Autowired
    LegalDeadlines legal;
    @Autowired
    CaseRegister register;
    @Autowired
    CaughtMails mails;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService jobs;

    private LegalCasework her;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void aLegalDateIsWarnedOfAndTheSupervisorHearsOfItInTheLastWeek() {
        open(IE, "2026-02-04T10:00");
        her.happened(IDENTIFICATION_REFUSAL_SENT, "2026-02-03");

        work.sendMails(her.number());
        var worker = mailsTo("caseworker");
        var supervisor = mailsTo("supervisor");

        her.until("2026-02-20T10:00");
        work.sendMails(her.number());
        assertThat(mailsTo("caseworker")).isEqualTo(worker + 1);
        assertThat(mailsTo("supervisor")).isEqualTo(supervisor);

        her.until("2026-02-26T10:00");
        work.sendMails(her.number());
        assertThat(mailsTo("caseworker")).isEqualTo(worker + 2);
        assertThat(mailsTo("supervisor")).isEqualTo(supervisor + 1);
    }

    @Test
    void whatIsDoneInTimeNeedsNoTask() {
        open(IE, "2026-02-04T10:00");
        her.happened(IDENTIFICATION_REFUSAL_SENT, "2026-02-03");
        her.happened(IDENTIFICATION_APPEALED, "2026-02-20");

        her.until("2026-06-01T10:00");

        assertThat(her.deadline("IE-05").state()).isEqualTo(LegalState.MET);
        assertThat(legalTasks()).isEmpty();
        assertThat(running("legal-deadline")).isZero();
    }

    @Test
    void aMissedDateIsLookedAtAgainUntilItIsSettled() {
        open(IE, "2026-02-04T10:00");
        her.happened(IDENTIFICATION_REFUSAL_SENT, "2026-02-03");
        her.until("2026-03-06T00:00");
        assertThat(work.task(her.number(), "Task_DecideLateApplication").getPriority()).isEqualTo(100);
        assertThat(work.incidents(her.number())).extracting(incident -> incident.getIncidentMessage()).containsExactly("A legal date was missed");
        work.answer(her.number(), "Task_DecideLateApplication", "deadlineAnswer", "GOES_ON", "lawyerKnows", true);
        assertThat(legalTasks()).isEmpty();

        her.until("2026-03-13T12:00");
        work.answer(her.number(), "Task_DecideLateApplication", "deadlineAnswer", "GIVEN_UP", "lawyerKnows", true);

        assertThat(her.deadline("IE-05").state()).isEqualTo(LegalState.WAIVED);
        assertThat(running("legal-deadline")).isZero();
    }

    @Test
    void aTaskAboutAMissedDateGoesAwayWhenItIsMetLate() {
        open(IE, "2026-02-04T10:00");
        her.happened(IDENTIFICATION_REFUSAL_SENT, "2026-02-03");
        her.until("2026-03-06T00:00");

        her.happened(IDENTIFICATION_APPEALED, "2026-03-06");

        assertThat(her.deadline("IE-05").state()).isEqualTo(LegalState.MET);
        assertThat(legalTasks()).isEmpty();
    }

    @Test
    void aMissedDateThatLiesAheadAfterAllIsWaitedForAgain() {
        open(IE, "2026-02-04T10:00");
        her.happened(IDENTIFICATION_REFUSAL_SENT, "2026-02-03");
        her.until("2026-03-06T00:00");

        her.diary("IE-05", "CONFIRM", "diaryDate", "2026-03-20");

        assertThat(legalTasks()).isEmpty();
        assertThat(her.looksAt("IE-05")).isEqualTo(her.at("2026-03-20T23:59:59"));
    }

    @Test
    void aLateAuthorityIsChasedUntilItAnswers() {
        open(IE, "2026-07-01T10:00");
        her.happened(ASYLUM_APPLICATION_MADE, "2026-07-01");
        her.until("2026-07-07T08:00");
        assertThat(work.form(her.number(), "Task_ChaseAuthority")).containsEntry("deadlineTitle", "The asylum application is registered (EU-10)");
        work.answer(her.number(), "Task_ChaseAuthority", "deadlineAnswer", "GOES_ON", "chasedBy", List.of("LETTER"));
        assertThat(legalTasks()).isEmpty();

        her.until("2026-07-14T12:00");
        work.answer(her.number(), "Task_ChaseAuthority", "deadlineAnswer", "MET");

        assertThat(her.deadline("EU-10").state()).isEqualTo(LegalState.MET);
    }

    @Test
    void whereHoursCountTheTaskComesBackUntilTheyAreOver() {
        open(ES, "2026-03-02T09:00");
        her.happened(POLICE_IDENTIFIED, "2026-03-02T09");
        work.answer(her.number(), "Task_ActWithinHours", "hoursReached", List.of("LAWYER"));
        assertThat(legalTasks()).isEmpty();

        her.until("2026-03-03T09:00");
        assertThat(legalTasks()).as("half of the 48 hours are over").containsExactly("Task_ActWithinHours");
        her.until("2026-03-04T09:00");
        assertThat(legalTasks()).containsExactly("Task_ChaseAuthority");
    }

    @Test
    void aNewDateIsReadWhereHoursCount() {
        open(ES, "2026-03-02T09:00");
        her.record(REFLECTION_PROPOSED, "2026-03-02T09", "YES");

        her.change("ES-04d", "CONFIRM", "NO", "diaryDate", "2026-03-05");

        assertThat(her.looksAt("ES-04d")).isEqualTo(her.at("2026-03-05T23:59:59"));
        assertThat(legalTasks()).containsExactly("Task_ActWithinHours");
        her.happened(REFLECTION_GRANTED, "2026-03-03");
        assertThat(legalTasks()).isEmpty();
    }

    @Test
    void inTheDiaryADateIsExtendedMetOrGivenUp() {
        open(ES, "2026-03-02T09:00");
        her.record(REFLECTION_GRANTED, "2026-03-02", "NO");
        her.change("ES-03", "EXTEND", "NO", "diaryDate", "2026-08-31");
        assertThat(her.due("ES-03")).isEqualTo("2026-08-31");
        assertThat(her.looksAt("ES-03")).isEqualTo(her.at("2026-08-31T23:59:59"));

        open(UK_SCT, "2026-03-02T09:00");
        her.record(RG_NEGATIVE, "2026-03-02", "NO");
        her.change("UK-10", "MET", "NO");
        assertThat(her.deadline("UK-10").state()).isEqualTo(LegalState.MET);

        open(UK_SCT, "2026-03-02T09:00");
        her.happened(NRM_REFERRED, "2026-03-02");
        her.record(RG_NEGATIVE, "2026-03-02", "NO");
        her.change("UK-10", "WAIVE", "NO");
        assertThat(her.deadline("UK-01").state()).isEqualTo(LegalState.MET);
        assertThat(her.deadline("UK-10").state()).isEqualTo(LegalState.WAIVED);
    }

    @Test
    void whereNoDateFollowsThereIsNothingToLookAt() {
        open(UK_SCT, "2026-03-02T09:00");

        her.record(INFORMATION_GIVEN, "2026-03-02", "NO");

        assertThat(work.openTasks(her.number())).doesNotContain("Task_LookThroughDiary");
        assertThat(running("legal-event")).isZero();
    }

    @Test
    void aDiaryIsLookedThroughDateByDate() {
        open(UK_SCT, "2026-03-02T09:00");
        her.record(RG_POSITIVE, "2026-03-02", "NO");

        her.change("UK-03", "CONFIRM", "YES", "diaryDate", "2026-05-31");
        her.change("UK-02", "CONFIRM", "NO", "diaryDate", "2026-04-02");

        assertThat(her.due("UK-03")).isEqualTo("2026-05-31");
        assertThat(her.due("UK-02")).isEqualTo("2026-04-02");
        assertThat(running("legal-event")).isZero();
    }

    @Test
    void anAnswerAboutOneDateIsNotTakenForAnother() {
        open(UK_SCT, "2026-03-01T10:00");
        her.happened(RG_POSITIVE, "2026-03-01");
        her.until("2026-05-01T00:00");
        work.answer(her.number(), "Task_PlanMoveOn", "moveOnPlace", "LOOKING");

        assertThat(register.answers(number(), "plan-move-on").byField()).isEmpty();
        assertThat(register.answers(number(), "plan-move-on/" + her.deadline("UK-03m").id()).text("moveOnPlace")).contains("LOOKING");
    }

    @Test
    void theFormOfACountryOffersItsOwnEvents() {
        open(UK_SCT, "2026-03-02T09:00");
        her.begin(CasePart.LEGAL_EVENT);

        assertThat(work.form(her.number(), "Task_RecordLegalEvent").get("legalEvents").toString()).contains("RG_POSITIVE").doesNotContain("TAKE_BACK_NOTIFIED");
    }

    private void open(Jurisdiction jurisdiction, String today) {
        her = new LegalCasework(work, parts, legal, runtime, jobs, jurisdiction, today);
    }

    private CaseNumber number() {
        return new CaseNumber(her.number());
    }

    private long mailsTo(String account) {
        return mails.latest().stream().filter(mail -> mail.to().equals(account + "@referrals.example")).count();
    }

    private long running(String model) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(her.number()).processDefinitionKey(model).count();
    }

    private static final List<String> LEGAL = List.of("Task_ActWithinHours", "Task_ActOnSilence", "Task_SeeWhatFollows", "Task_PlanMoveOn",
            "Task_DecideFurtherSupport", "Task_DecideLateApplication", "Task_ChaseAuthority");

    private List<String> legalTasks() {
        return work.openTasks(her.number()).stream().filter(LEGAL::contains).toList();
    }
}
