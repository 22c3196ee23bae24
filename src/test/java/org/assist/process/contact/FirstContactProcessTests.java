package org.assist.process.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contact goes as far as she wants and no further. */
@AssistTest
class FirstContactProcessTests {

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    RuntimeService runtime;

    @Test
    void whoWantsNoMoreThanAdviceStaysAContact() {
        var number = contact(Map.of());
        meet(number);
        work.answer(number, "Task_OfferOngoingHelp", "ongoingHelp", "NO", "adviceGiven", List.of("NUMBER"));

        assertThat(work.openTasks(number)).isEmpty();
        assertThat(register.state(new CaseNumber(number))).isEqualTo(CaseState.CONTACT);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
    }

    @Test
    void whoWantsToGoOnGetsACaseUnderTheSameNumberAndIsNotMetTwice() {
        var number = contact(Map.of());
        meet(number);
        work.answer(number, "Task_OfferOngoingHelp", "ongoingHelp", "YES", "gender", "Feminine", "citizenship", List.of("NGA"),
                "exploitation", List.of("SexualExploitation"));

        assertThat(register.state(new CaseNumber(number))).isEqualTo(CaseState.INTAKE);
        assertThat(work.openTasks(number)).containsExactly("Task_ScreenForIndicators");
        assertThat(work.form(number, "Task_ScreenForIndicators")).containsEntry("ageGroup", "ADULT");
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        work.answer(number, "Task_ConcludeScreening", "screeningResult", "NONE_YET");
        assertThat(work.openTasks(number)).containsExactly("Task_AskServiceConsent");
    }

    @Test
    void whoIsNotInTheProgrammeIsShownAnotherPlace() {
        var number = contact(Map.of());
        meet(number);
        work.answer(number, "Task_OfferOngoingHelp", "ongoingHelp", "YES", "gender", "Feminine", "citizenship", List.of("ROU"),
                "exploitation", List.of("SexualExploitation"));

        assertThat(work.openTasks(number)).containsExactly("Task_SignpostElsewhere");
        work.answer(number, "Task_SignpostElsewhere", "signpostedTo", List.of("TRAFFICKING_SUPPORT"), "signpostTold", "TOLD");
        assertThat(register.state(new CaseNumber(number))).isEqualTo(CaseState.SIGNPOSTED);
    }

    @Test
    void whatTheProgrammeDependsOnIsAskedOnlyOfWhoWantsToGoOn() {
        var number = contact(Map.of());
        meet(number);
        assertThatThrownBy(() -> work.answer(number, "Task_OfferOngoingHelp", "ongoingHelp", "YES"))
                .hasMessageContaining("Gender");
        work.answer(number, "Task_OfferOngoingHelp", "ongoingHelp", "NO");
    }

    @Test
    void whoIsInDangerAndCannotTalkIsHelpedByTelephone() {
        var number = contact(Map.of("safeToTalk", "NO", "dangerNow", "YES"));

        assertThat(work.openTasks(number)).containsExactly("Task_TelephoneForHelp");
        work.answer(number, "Task_TelephoneForHelp", "helpCalled", List.of("POLICE"));
        assertThat(work.openTasks(number)).isEmpty();
    }

    @Test
    void whoAsksAboutAWomanLearnsNothingAndNothingThatLeadsToHerIsKept() {
        var number = contact(Map.of("whoAsks", "THIRD_PARTY", "safeToTalk", "YES"));

        assertThat(work.openTasks(number)).isEmpty();
        assertThat(register.answers(new CaseNumber(number)).byField()).doesNotContainKeys("alias", "safeContactNumber", "safeContactTimes");
    }

    @Test
    void onlyWhoCanCertainlySpeakFreelyIsMet() {
        assertThat(work.openTasks(contact(Map.of("safeToTalk", "UNKNOWN")))).isEmpty();
    }

    private void meet(String number) {
        work.answer(number, "Task_MeetImmediateNeeds", "dangerNow", "NO");
        work.answer(number, "Task_AgreeSafeContact", "safeContactChannel", "NO_CONTACT");
    }

    private String contact(Map<String, Object> other) {
        var answers = new HashMap<String, Object>(Map.of("whoAsks", "HERSELF", "safeToTalk", "YES", "dangerNow", "NO", "contactChannel", "PHONE",
                "ageGroup", "ADULT", "jurisdiction", "IE", "alias", "Blue", "safeContactNumber", "0123"));
        answers.putAll(other);
        return work.begin("first-contact", "harbour-light", "caseworker", "caseworker", answers);
    }
}
