package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.partner.PartnerDirectory;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The acceptance scenarios of the first steps. */
@AssistTest
class FirstStepsScenariosTests {

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    CaseParts parts;
    @Autowired
    PartnerDirectory partners;
    @Autowired
    RuntimeService runtime;

    @Test
    void scenario01_anAnonymousCallerWhoCannotTalkIsKeptWithoutNameAndNobodyCallsBack() {
        var number = work.begin("first-contact", "harbour-light", "caseworker", "caseworker", Map.of("whoAsks", "HERSELF", "safeToTalk", "NO",
                "dangerNow", "NO", "contactChannel", "PHONE", "ageGroup", "UNCERTAIN", "jurisdiction", "IE", "alias", "Blue", "safeContactNumber", "0123 456",
                "furtherContact", "YES", "languages", List.of("en")));

        var kept = register.answers(new CaseNumber(number));
        assertThat(register.state(new CaseNumber(number))).isEqualTo(CaseState.CONTACT);
        assertThat(kept.byField()).doesNotContainKeys("alias", "safeContactNumber", "safeContactTimes", "furtherContact");
        assertThat(kept.text("safeContactChannel")).contains("NO_CONTACT");
        assertThat(kept.codes("languages")).containsExactly("en");
        assertThat(work.openTasks(number)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
    }

    @Test
    void scenario17_whoseAgeIsDisputedTakesTheChildRouteGetsAGuardianAndNoServiceForAdults() {
        var number = work.report(Map.of("ageGroup", "UNCERTAIN"));
        assertThat(work.openTasks(number)).containsExactly("Task_AskForGuardian", "Task_ScreenForIndicators");

        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "UNCERTAIN");
        work.answer(number, "Task_ConcludeScreening", "screeningResult", "NONE_YET");
        work.answer(number, "Task_MeetImmediateNeeds", "dangerNow", "NO");
        work.answer(number, "Task_AgreeSafeContact", "safeContactChannel", "VIA_WORKER");
        work.answer(number, "Task_AskServiceConsent", "serviceConsent", "GIVEN");
        work.answer(number, "Task_AssessRisk", "riskLevel", "MEDIUM");
        work.answer(number, "Task_AgreeSafetyPlan", "planAgreed", "YES");
        work.answer(number, "Task_LookAtHerLife");
        work.answer(number, "Task_AssessNeeds", "region", "IE-L", "languages", List.of("en"));
        work.answer(number, "Task_AgreeSupportPlan", "needsWithin72h", List.of("WOMEN_ONLY_SHELTER"));
        var form = work.form(number, "Task_ChoosePartner");
        assertThat(form.get("excludedRows").toString()).contains("It is for adults, and she is a child or her age is uncertain");
        var proposed = form.get("candidates").toString();
        assertThat(partners.services()).filteredOn(service -> service.minAge() >= 18)
                .isNotEmpty().noneMatch(service -> proposed.contains(service.id()));

        work.answer(number, "Task_AskForGuardian", "guardianState", "APPOINTED");
        work.answer(number, "Task_AssessBestInterests", "childProtectionContact", "YES", "bestInterests", List.of("HER_VIEW"));
        work.answer(number, "Task_ClarifyAge", "ageGroup", "ADULT", "ageKnownFrom", "COURT");
        assertThat(register.profile(new CaseNumber(number)).ageGroup()).isEqualTo(AgeGroup.ADULT);
        assertThat(parts.running(new CaseNumber(number), CasePart.CHILD_ROUTE)).isFalse();
    }
}
