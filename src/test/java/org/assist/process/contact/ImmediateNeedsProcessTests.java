package org.assist.process.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.notification.CaughtMails;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first day: what is done only when she needs it. */
@AssistTest
class ImmediateNeedsProcessTests {

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    CaughtMails mails;

    private String number;

    @BeforeEach
    void sheIsHere() {
        number = work.report();
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        work.answer(number, "Task_ConcludeScreening", "screeningResult", "STRONG", "screeningReason", "EXPERIENCE");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void whoIsSafeAndHasABedOnlyAgreesASafeContact() {
        work.answer(number, "Task_MeetImmediateNeeds", "dangerNow", "NO", "bedTonight", "HAS_SAFE_PLACE", "rightsExplained", "YES");

        assertThat(work.openTasks(number)).containsExactly("Task_AgreeSafeContact");
        work.answer(number, "Task_AgreeSafeContact", "safeContactChannel", "VIA_WORKER", "missingPersonWish", "NO_POLICE");
        assertThat(work.openTasks(number)).containsExactly("Task_AskServiceConsent");
        assertThat(register.answers(new CaseNumber(number)).text("missingPersonWish")).contains("NO_POLICE");
    }

    @Test
    void dangerBedAndRightsAreSeenToAtOnceAndTheStageEndsWhenAllIsDone() {
        work.answer(number, "Task_MeetImmediateNeeds", "dangerNow", "YES", "bedTonight", "NONE_FOUND", "rightsExplained", "NOT_NOW");

        assertThat(work.openTasks(number)).containsExactly("Task_AgreeSafeContact", "Task_ExplainHerRights", "Task_FindBedTonight", "Task_GetEmergencyHelp");
        work.answer(number, "Task_GetEmergencyHelp", "emergencyCalled", List.of("SECURITY"), "emergencyWish", "WANTED", "safeAfterHelp", "YES");
        work.answer(number, "Task_FindBedTonight", "bedFound", "SHELTER");
        work.answer(number, "Task_ExplainHerRights", "rightsTopics", List.of("HELP", "REFLECTION"));
        assertThat(work.openTasks(number)).containsExactly("Task_AgreeSafeContact");
        work.answer(number, "Task_AgreeSafeContact", "safeContactChannel", "NO_CONTACT");
        assertThat(work.openTasks(number)).containsExactly("Task_AskServiceConsent");
    }

    @Test
    void aMedicalEmergencyAndAChildInDangerElsewhereNeedHelpAtOnce() {
        work.answer(number, "Task_MeetImmediateNeeds", "dangerNow", "NO", "medicalUrgency", "EMERGENCY");
        assertThat(work.openTasks(number)).contains("Task_GetEmergencyHelp");

        number = work.report();
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        work.answer(number, "Task_ConcludeScreening", "screeningResult", "STRONG", "screeningReason", "EXPERIENCE");
        work.answer(number, "Task_MeetImmediateNeeds", "dangerNow", "NO", "childrenElsewhere", "YES");
        assertThat(work.openTasks(number)).contains("Task_GetEmergencyHelp");
    }

    @Test
    void aBedThatIsNotFoundInTwoHoursIsASupervisorsMatterToo() {
        work.answer(number, "Task_MeetImmediateNeeds", "dangerNow", "NO", "bedTonight", "NONE_FOUND");
        work.nextTimer(number);

        var bed = work.task(number, "Task_FindBedTonight");
        assertThat(tasks.getIdentityLinksForTask(bed.getId())).extracting(IdentityLink::getGroupId).contains("supervisor");
        assertThat(tasks.getIdentityLinksForTask(work.task(number, "Task_AgreeSafeContact").getId())).extracting(IdentityLink::getGroupId).doesNotContain("supervisor");
        assertThat(work.incidents(number)).extracting(Incident::getActivityId).containsExactly("Task_FindBedTonight");
        work.sendMails(number);
        assertThat(mails.latest()).extracting(mail -> mail.to()).contains("supervisor@referrals.example");

        work.answerAsSupervisor(number, "Task_FindBedTonight", "bedFound", "HOTEL", "bedExposesHer", "NO");
        assertThat(work.incidents(number)).isEmpty();
    }

    @Test
    void theEngineLearnsThatHelpIsNeededAndNotWhy() {
        work.answer(number, "Task_MeetImmediateNeeds", "dangerNow", "NO", "medicalUrgency", "EMERGENCY", "medicalWindows", List.of("SELF_HARM"));

        var stage = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("immediate-needs").singleResult();
        assertThat(runtime.getVariables(stage.getId())).containsEntry("helpAtOnce", true).doesNotContainKeys("medicalUrgency", "medicalWindows", "dangerNow");
    }
}
