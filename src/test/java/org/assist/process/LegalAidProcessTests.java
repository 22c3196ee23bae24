package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.LegalDeadline;
import org.assist.deadline.LegalDeadlines;
import org.assist.deadline.LegalEventCode;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** She learns which ways in law there are, takes the ones she wants, and goes each to its end. */
@AssistTest
class LegalAidProcessTests {

    @Autowired
    Casework work;
    @Autowired
    CaseParts parts;
    @Autowired
    CaseRegister register;
    @Autowired
    LegalDeadlines deadlines;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void sheLearnsOfAllWaysFirstAndThenChoosesSeveralOrNone() {
        var number = sheWantsLegalAid();
        assertThat(work.openTasks(number)).contains("Task_GiveLegalInformation").doesNotContain("Task_ChooseLegalTracks", "Task_InstructLawyer");

        work.answer(number, "Task_GiveLegalInformation");
        work.answer(number, "Task_ChooseLegalTracks", "chosenLegalTracks", List.of());

        assertThat(parts.running(new CaseNumber(number))).doesNotContain(CasePart.LEGAL_AID, CasePart.LEGAL_TRACK);
    }

    @Test
    void eachWayRunsOnceAlsoWhenItIsChosenAgain() {
        var number = sheTakes("L2", "L3");
        assertThat(tracks(number)).containsExactlyInAnyOrder("L2", "L3");

        parts.begin(CasePart.LEGAL_AID, new CaseNumber(number), Map.of());
        work.answer(number, "Task_GiveLegalInformation");
        work.answer(number, "Task_ChooseLegalTracks", "chosenLegalTracks", List.of("L3", "L7"));

        assertThat(tracks(number)).containsExactlyInAnyOrder("L2", "L3", "L7");
    }

    @Test
    void theFormsShowWhatToWatchOnThisWayAndKeepItsAnswersApartFromThoseOfAnother() {
        var number = sheTakes("L2");
        assertThat(work.form(number, "Task_InstructLawyer").get("trackWatch").toString()).contains("permit");
        work.answer(number, "Task_InstructLawyer", "lawyerFound", "YES");
        work.answer(number, "Task_SettleFunding", "legalFunding", "GRANTED");
        assertThat(work.form(number, "Task_GatherEvidence").get("trackDocuments").toString()).contains("social report");

        parts.begin(CasePart.LEGAL_TRACK, new CaseNumber(number), Map.of("legalTrack", "L10"));

        assertThat(work.form(number, "Task_InstructLawyer").get("trackWatch").toString()).contains("embassy");
        assertThat(work.form(number, "Task_InstructLawyer")).doesNotContainEntry("lawyerFound", "YES");
        assertThat(register.answers(new CaseNumber(number), "instruct-lawyer/L2").text("lawyerFound")).contains("YES");
    }

    @Test
    void moreInformationNeedsALawyerAndNothingElse() {
        var number = sheTakes("L1");

        work.answer(number, "Task_InstructLawyer", "lawyerFound", "SURGERY");

        assertThat(tracks(number)).isEmpty();
    }

    @Test
    void aRefusalIsExplainedAndChallengedOnTheDateThatHerLawyerConfirms() {
        var number = upToDecision("L3", true);
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        work.answer(number, "Task_RecordLegalDecision", "legalDecision", "WAITING");
        assertThat(work.openTasks(number)).contains("Task_RecordLegalDecision");

        work.answer(number, "Task_RecordLegalDecision", "legalDecision", "REFUSED", "legalDecisionOn", today.toString(), "legalConfirmedDate", today.plusDays(9).toString());
        work.answer(number, "Task_ExplainLegalDecision", "decisionExplainedBy", "LAWYER");
        assertThat(deadlines.noted(new CaseNumber(number))).containsExactly(LegalEventCode.ASYLUM_REFUSED_NOTIFIED);
        assertThat(deadlines.running(new CaseNumber(number))).extracting(LegalDeadline::confirmedOn).contains(today.plusDays(9));

        work.answer(number, "Task_DecideOnChallenge", "challengeWanted", "YES");
        work.answer(number, "Task_SubmitApplication", "submittedBy", "LAWYER");
        work.answer(number, "Task_PrepareHearing");
        work.answer(number, "Task_RecordLegalDecision", "legalDecision", "REFUSED", "legalDecisionOn", today.toString());
        work.answer(number, "Task_ExplainLegalDecision");
        work.answer(number, "Task_DecideOnChallenge", "challengeWanted", "NO");

        assertThat(tracks(number)).isEmpty();
        assertThat(deadlines.noted(new CaseNumber(number))).as("noted once while its times run").hasSize(1);
    }

    @Test
    void aPermitThatEndsIsLookedAtInTimeAndRenewedOrNot() {
        var number = upToDecision("L2", false);
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        work.answer(number, "Task_RecordLegalDecision", "legalDecision", "GRANTED", "permitValidUntil", today.plusYears(1).toString());
        work.answer(number, "Task_ExplainLegalDecision");
        assertThat(work.openTasks(number)).doesNotContain("Task_PlanRenewal");

        work.timer(number, "Timer_PermitEndsSoon");
        assertThat(LocalDate.now(clock.withZone(ZoneOffset.UTC))).isBetween(today.plusYears(1).minusWeeks(12).minusDays(1), today.plusYears(1).minusWeeks(12));
        work.answer(number, "Task_PlanRenewal", "renewalWanted", "YES");
        work.answer(number, "Task_GatherEvidence");
        work.answer(number, "Task_SubmitApplication");
        work.answer(number, "Task_RecordLegalDecision", "legalDecision", "GRANTED", "permitValidUntil", today.plusYears(2).toString());
        work.answer(number, "Task_ExplainLegalDecision");
        work.timer(number, "Timer_PermitEndsSoon");
        work.answer(number, "Task_PlanRenewal", "renewalWanted", "NO");

        assertThat(tracks(number)).isEmpty();
    }

    @Test
    void aYesThatDoesNotEndEndsTheTrackAndSoDoesHerWishToGoNoFurther() {
        var papers = upToDecision("L6", false);
        work.answer(papers, "Task_RecordLegalDecision", "legalDecision", "GRANTED");
        work.answer(papers, "Task_ExplainLegalDecision");
        assertThat(tracks(papers)).isEmpty();

        var stops = upToDecision("L7", false);
        work.answer(stops, "Task_RecordLegalDecision", "legalDecision", "STOPPED");
        assertThat(tracks(stops)).isEmpty();
        assertThat(deadlines.noted(new CaseNumber(stops))).isEmpty();
    }

    @Test
    void aSurgeryIsHeldWeekAfterWeekAndOnlyNumbersAreKept() {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var number = work.begin("legal-surgery", "harbour-light", "caseworker", "caseworker", Map.of("jurisdiction", "IE", "surgeryHost", "harbour-light",
                "surgeryOn", today.plusDays(3).toString(), "surgeryMode", "ON_SITE", "surgerySlots", 4));
        work.answer(number, "Task_PrepareLegalSurgery", "surgeryBooked", 4);
        work.timer(number, "Timer_SurgeryDay");
        work.answer(number, "Task_HoldLegalSurgery", "clientsAdvised", 2, "clientsToRepresent", 1, "clientsAbsent", 1, "anotherSurgery", "YES");
        work.answer(number, "Task_PrepareLegalSurgery");
        work.timer(number, "Timer_SurgeryDay");
        assertThat(LocalDate.now(clock.withZone(ZoneOffset.UTC))).isBetween(today.plusDays(9), today.plusDays(10));
        work.answer(number, "Task_HoldLegalSurgery", "clientsAdvised", 3, "clientsToRepresent", 0, "clientsAbsent", 0, "anotherSurgery", "NO");

        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
        assertThat(sql.queryForList("select outcome || ' ' || clients from assist.legal_surgery_outcome where file_number = ? order by held_at, outcome", String.class, number))
                .containsExactly("ADVISED 2", "NO_SHOW 1", "REFERRED_ON 0", "REPRESENTATION_NEEDED 1",
                        "ADVISED 3", "NO_SHOW 0", "REFERRED_ON 0", "REPRESENTATION_NEEDED 0");
    }

    private String sheWantsLegalAid() {
        var number = work.report();
        work.upToPlan(number);
        parts.begin(CasePart.LEGAL_AID, new CaseNumber(number), Map.of());
        return number;
    }

    private String sheTakes(String... codes) {
        var number = sheWantsLegalAid();
        work.answer(number, "Task_GiveLegalInformation");
        work.answer(number, "Task_ChooseLegalTracks", "chosenLegalTracks", List.of(codes));
        return number;
    }

    private String upToDecision(String code, boolean heard) {
        var number = sheTakes(code);
        work.answer(number, "Task_InstructLawyer");
        work.answer(number, "Task_SettleFunding");
        work.answer(number, "Task_GatherEvidence");
        work.answer(number, "Task_SubmitApplication");
        if (heard) {
            work.answer(number, "Task_PrepareHearing", "protectionMeasures", List.of("VIDEO"));
        }
        assertThat(work.openTasks(number)).contains("Task_RecordLegalDecision").doesNotContain("Task_PrepareHearing");
        return number;
    }

    private List<String> tracks(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("legal-track").list().stream()
                .map(instance -> (String) runtime.getVariable(instance.getId(), "legalTrack")).toList();
    }
}
