package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.process.parts.PartButtons;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Stage;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The case as a whole: its states, its reviews, its closure, its ends and its new beginnings. */
@AssistTest
class CaseProcessTests {

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    CaseParts parts;
    @Autowired
    PartButtons buttons;
    @Autowired
    SupportPlans plans;
    @Autowired
    ReferralDesk desk;

    private String number;

    @BeforeEach
    void aCaseInAssistance() {
        number = work.report();
        work.upToPlan(number);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void aWomanWhoDoesNotWantHelpNowIsNotForgottenAndMayComeBack() {
        var other = work.report();
        work.upToConsent(other);
        work.answer(other, "Task_AskServiceConsent", "serviceConsent", "LATER");
        assertThat(register.state(file(other))).isEqualTo(CaseState.ON_HOLD);
        assertThat(work.openTasks(other)).isEmpty();

        register.reopen(file(other));
        assertThat(register.state(file(other))).isEqualTo(CaseState.INTAKE);
        assertThat(work.openTasks(other)).containsExactly("Task_AskServiceConsent");
    }

    @Test
    void thePlanIsLookedAtSoonerInACrisisThanLater() {
        assertThat(register.stage(file(number))).isEqualTo(Stage.CRISIS);
        work.timer(number, "Timer_PlanReviewDue");
        var firstReview = ClockUtil.getCurrentTime();
        work.answer(number, "Task_ReviewPlan", "stage", "TRANSITION", "reviewOutcome", "CONTINUE");
        planAgain();
        assertThat(register.stage(file(number))).isEqualTo(Stage.TRANSITION);

        work.timer(number, "Timer_PlanReviewDue");
        assertThat(ClockUtil.getCurrentTime()).isAfterOrEqualTo(Date.from(firstReview.toInstant().plus(Duration.ofDays(29))));
    }

    @Test
    void theDangerIsJudgedAnewWhenItsReviewIsDueHoweverOftenThePlanWasLookedAt() {
        for (var week = 0; week < 4; week++) {
            work.timer(number, "Timer_PlanReviewDue");
            work.answer(number, "Task_ReviewPlan", "stage", "CRISIS", "reviewOutcome", "CONTINUE");
            planAgain();
        }
        work.timer(number, "Timer_RiskReviewDue");
        assertThat(work.openTasks(number)).containsExactly("Task_AssessRisk");
    }

    @Test
    void aNewDangerIsJudgedAtOnce() {
        parts.newDanger(file(number));
        assertThat(work.openTasks(number)).containsExactly("Task_AssessRisk");
    }

    @Test
    void aNewDangerIsJudgedAtOnceAlsoWhileNobodyWaitsForIt() {
        work.askForReview(number);
        assertThat(work.openTasks(number)).containsExactly("Task_ReviewPlan");
        parts.newDanger(file(number));
        assertThat(work.openTasks(number)).containsExactly("Task_AssessRisk", "Task_ReviewPlan");

        parts.newDanger(file(number));
        assertThat(work.openTasks(number)).as("one look at the danger is enough for two news").containsExactly("Task_AssessRisk", "Task_ReviewPlan");
        work.answer(number, "Task_AssessRisk", "riskLevel", "LOW");
        work.answer(number, "Task_AgreeSafetyPlan", "planAgreed", "YES");
        assertThat(work.openTasks(number)).containsExactly("Task_ReviewPlan");
    }

    @Test
    void aNewDangerIsJudgedAlsoInFollowUp() {
        inFollowUp();
        parts.newDanger(file(number));
        assertThat(work.openTasks(number)).containsExactly("Task_AssessRisk");
    }

    @Test
    void aButtonIsThereOnlyWhereSomethingComesOfIt() {
        assertThat(buttons.of(file(number))).extracting(PartButtons.Button::code).contains("DANGER", "REVIEW", "MISSING").doesNotContain("FOUND", "REOPEN");
        buttons.press(file(number), "REVIEW");
        assertThat(work.openTasks(number)).containsExactly("Task_ReviewPlan");
        assertThat(buttons.of(file(number))).extracting(PartButtons.Button::code).contains("DANGER").doesNotContain("REVIEW");
        assertThatThrownBy(() -> buttons.press(file(number), "REVIEW")).hasMessageContaining("not on offer");
    }

    @Test
    void aNeedThatWasMetIsNotPlannedAgainAtTheNextReview() {
        planned("COUNSELLING");
        plans.unfinished(file(number)).forEach(need -> plans.close(need.id(), NeedStatus.MET));
        work.askForReview(number);
        work.answer(number, "Task_ReviewPlan", "reviewOutcome", "CONTINUE");
        work.answer(number, "Task_LookAtHerLife");
        work.answer(number, "Task_AssessNeeds");

        assertThat(work.form(number, "Task_AgreeSupportPlan")).doesNotContainKeys("needsNow", "needsWithin72h", "needsWithin2w", "needsPlanned");
    }

    @Test
    void aCaseIsNotClosedWhileAPartnerHasAReferralInHand() {
        planned("COUNSELLING");
        work.askFirstPartner(number);
        work.askForReview(number);
        work.answer(number, "Task_ReviewPlan", "reviewOutcome", "CLOSE");
        assertThat(work.form(number, "Task_PrepareClosure").get("openPoints").toString()).contains("A need is open: Counselling", "A partner still has a referral in hand");
        prepareClosure();

        assertThat(register.state(file(number))).isEqualTo(CaseState.ACTIVE);
        assertThat(work.openTasks(number)).containsExactly("Task_ReviewPlan");
    }

    @Test
    void aSupervisorMaySendAClosureBack() {
        closureProposed();
        work.answerAsSupervisor(number, "Task_ApproveClosure", "closureApproved", "NO");

        assertThat(register.state(file(number))).isEqualTo(CaseState.ACTIVE);
        assertThat(work.openTasks(number)).containsExactly("Task_ReviewPlan");
    }

    @Test
    void whoCannotBeReachedIsTriedOnceMoreAndThenLeftInPeaceUntilTheNextTime() {
        inFollowUp();
        work.timer(number, "Timer_FollowUpDue");
        var first = ClockUtil.getCurrentTime().toInstant();
        work.answer(number, "Task_AskHowSheIs", "followUpOutcome", "NOT_REACHED");
        work.timer(number, "Timer_FollowUpDue");
        assertThat(ClockUtil.getCurrentTime().toInstant()).isBefore(first.plus(Duration.ofDays(8)));
        work.answer(number, "Task_AskHowSheIs", "followUpOutcome", "NOT_REACHED");
        work.timer(number, "Timer_FollowUpDue");
        assertThat(ClockUtil.getCurrentTime().toInstant()).isAfter(first.plus(Duration.ofDays(55)));
    }

    @Test
    void whoDoesNotWantToBeAskedAgainIsNotAsked() {
        inFollowUp();
        work.timer(number, "Timer_FollowUpDue");
        work.answer(number, "Task_AskHowSheIs", "followUpOutcome", "NO_MORE");

        assertThat(register.state(file(number))).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void whoNeedsHelpAgainGetsItUnderTheSameNumber() {
        inFollowUp();
        work.timer(number, "Timer_FollowUpDue");
        work.answer(number, "Task_AskHowSheIs", "followUpOutcome", "NEEDS_HELP");

        assertThat(register.state(file(number))).isEqualTo(CaseState.INTAKE);
        assertThat(work.openTasks(number)).containsExactly("Task_AskServiceConsent");
    }

    @Test
    void aCaseThatEndsEarlyLeavesNothingRunningAndItsPartnersAreTold() {
        planned("COUNSELLING");
        work.askFirstPartner(number);
        parts.begin(CasePart.EARLY_END, file(number), Map.of());
        work.answer(number, "Task_RecordEarlyEnd", "earlyEndReason", "MOVED_AWAY");
        work.answerAsSupervisor(number, "Task_DecideEarlyEnd", "earlyEndApproved", "YES");

        assertThat(register.state(file(number))).isEqualTo(CaseState.CLOSED);
        assertThat(work.openTasks(number)).isEmpty();
        assertThat(parts.running(file(number))).isEmpty();
        assertThat(desk.referralsOf(file(number))).extracting(Referral::status).containsOnly(Referral.Status.REVOKED);
    }

    @Test
    void aCaseGoesOnWhenTheSupervisorDoesNotAgreeToItsEnd() {
        parts.begin(CasePart.EARLY_END, file(number), Map.of());
        work.answer(number, "Task_RecordEarlyEnd", "earlyEndReason", "LOST_CONTACT");
        work.answerAsSupervisor(number, "Task_DecideEarlyEnd", "earlyEndApproved", "NO");

        assertThat(register.state(file(number))).isEqualTo(CaseState.ACTIVE);
    }

    @Test
    void aCaseWithoutAMissingWomanCannotBeFound() {
        register.missing(file(number));
        assertThat(register.state(file(number))).isEqualTo(CaseState.MISSING);
        register.found(file(number));
        assertThat(register.state(file(number))).isEqualTo(CaseState.ACTIVE);
        assertThatThrownBy(() -> register.found(file(number))).hasMessageContaining("ACTIVE");
    }

    private void planned(String need) {
        work.askForReview(number);
        work.answer(number, "Task_ReviewPlan", "reviewOutcome", "CONTINUE");
        planAgain("needsWithin72h", List.of(need));
    }

    private void planAgain(Object... plan) {
        work.answer(number, "Task_LookAtHerLife");
        work.answer(number, "Task_AssessNeeds");
        work.answer(number, "Task_AgreeSupportPlan", plan);
    }

    private void closureProposed() {
        work.askForReview(number);
        work.answer(number, "Task_ReviewPlan", "reviewOutcome", "CLOSE");
        prepareClosure();
    }

    private void prepareClosure() {
        work.answer(number, "Task_PrepareClosure", "closureReason", "GOALS_MET", "goalsReviewed", "YES", "followUpWanted", "YES", "fileDecision", "KEEP");
    }

    private void inFollowUp() {
        closureProposed();
        work.answerAsSupervisor(number, "Task_ApproveClosure", "closureApproved", "YES");
    }

    private static CaseNumber file(String number) {
        return new CaseNumber(number);
    }
}
