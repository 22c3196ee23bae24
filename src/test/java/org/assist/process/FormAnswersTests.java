package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed into a form is checked on the server; what is refused changes nothing. */
@AssistTest
class FormAnswersTests {

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    FormService forms;
    @Autowired
    IdentityService identity;
    @Autowired
    RuntimeService runtime;

    private String number;

    @BeforeEach
    void aCase() {
        number = work.report();
    }

    @Test
    void aRequiredQuestionIsNamedWhenItIsNotAnswered() {
        refused("Is she an adult?", "screeningTalk", "TALKED");
    }

    @Test
    void aCodeThatIsNotOnTheListIsRefused() {
        refused("please choose from the list", "ageGroup", "NO_VICTIM");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndNotRepeated() {
        var story = "Marker".repeat(100);

        assertThatThrownBy(() -> work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT", "screeningNote", story))
                .hasMessageContaining("at most").hasMessageNotContaining("Marker");
        nothingChanged();
    }

    @Test
    void anAnswerOfTheWrongKindIsRefused() {
        refused("a list of choices is expected", "ageGroup", "ADULT", "deceptiveRecruitment", "WORK");
        refused("one choice is expected", "ageGroup", List.of("ADULT"));
    }

    @Test
    void aQuestionThatTheFormDoesNotAskIsRefused() {
        refused("is not a question of this form", "ageGroup", "ADULT", "closureApproved", "YES");
    }

    @Test
    void aProcessFactGoesToTheEngineAndEverythingElseToTheCaseFile() {
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT", "screeningNote", "NoteMarker");
        conclude();

        assertThat(register.answers(new CaseNumber(number)).text("screeningNote")).contains("NoteMarker");
        var pathway = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("victim-assistance").singleResult();
        assertThat(runtime.getVariables(pathway.getId())).containsEntry("screeningResult", "SOME").doesNotContainKeys("screeningNote", "ageGroup");
    }

    @Test
    void whatSheSaidBeforeIsNotAskedTwice() {
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        conclude();
        work.answer(number, "Task_MeetImmediateNeeds", "dangerNow", "NO", "childrenWithHer", 2);
        work.answer(number, "Task_AgreeSafeContact", "safeContactChannel", "VIA_WORKER");
        work.answer(number, "Task_AskServiceConsent", "serviceConsent", "GIVEN");
        work.answer(number, "Task_AssessRisk", "riskLevel", "LOW");
        work.answer(number, "Task_AgreeSafetyPlan", "planAgreed", "YES");
        work.answer(number, "Task_LookAtHerLife");

        assertThat(work.form(number, "Task_AssessNeeds")).containsEntry("childrenWithHer", 2).containsEntry("region", "IE-L");
    }

    @Test
    void aTaskACaseworkerHasTakenOnIsNotAnsweredByAColleague() {
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        conclude();
        var task = work.task(number, "Task_MeetImmediateNeeds").getId();
        identity.setAuthentication("colleague", List.of("caseworker"), List.of("harbour-light"));
        try {
            assertThatThrownBy(() -> forms.submitTaskForm(task, Map.of("dangerNow", "NO"))).isInstanceOf(RuntimeException.class);
        } finally {
            identity.clearAuthentication();
        }
        assertThat(work.openTasks(number)).containsExactly("Task_MeetImmediateNeeds");
    }

    @Test
    void aTaskOfAnotherOrganisationCannotBeAnswered() {
        var task = work.task(number, "Task_ScreenForIndicators").getId();
        identity.setAuthentication("caseworker2", List.of("caseworker"), List.of("lindenhof"));
        try {
            assertThatThrownBy(() -> forms.submitTaskForm(task, Map.of("ageGroup", "ADULT"))).isInstanceOf(RuntimeException.class);
        } finally {
            identity.clearAuthentication();
        }
        nothingChanged();
    }

    private void conclude() {
        work.answer(number, "Task_ConcludeScreening", "screeningResult", "SOME", "screeningReason", "EXPERIENCE");
    }

    private void refused(String reason, Object... answers) {
        assertThatThrownBy(() -> work.answer(number, "Task_ScreenForIndicators", answers)).hasMessageContaining(reason);
        nothingChanged();
    }

    private void nothingChanged() {
        assertThat(work.openTasks(number)).containsExactly("Task_ScreenForIndicators");
        assertThat(register.answers(new CaseNumber(number), "screen-for-indicators").byField()).isEmpty();
        assertThat(register.leadWorker(new CaseNumber(number))).isEmpty();
    }
}
