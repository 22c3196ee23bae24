package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.notification.CaughtMails;
import org.assist.partner.PartnerDirectory;
import org.assist.referral.DeclineCode;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The story of the house, as its README tells it. */
@AssistTest
class JourneyTests {

    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    PartnerDirectory partners;
    @Autowired
    CaughtMails mails;
    @Autowired
    CaseRegister register;
    @Autowired
    Clock clock;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void aPresumedVictimTravelsFromIdentificationToAnAcceptedReferralAndOn() {
        var number = work.report();
        assertThat(work.openTasks(number)).containsExactly("Task_ScreenForIndicators");

        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"), "legalAidWanted", true, "mentoringWanted", false, "integrationWanted", false);
        assertThat(work.openTasks(number)).containsExactly("Task_ChoosePartner", "Task_GiveLegalInformation");

        var first = work.recommended(number);
        work.askFirstPartner(number);
        var declining = partners.service(first).orElseThrow().organisation();
        desk.decline(work.waiting(number).reference(), declining, DeclineCode.CAPACITY);

        var second = work.recommended(number);
        assertThat(second).isNotEqualTo(first);
        work.askFirstPartner(number);
        var accepting = partners.service(second).orElseThrow().organisation();
        var reference = work.waiting(number).reference();
        desk.accept(reference, accepting, LocalDate.now(clock).plusDays(1));
        assertThat(desk.referralFor(reference, accepting).orElseThrow().agreedData()).containsKey("Languages and interpreter");

        work.meet(number, "DONE");
        work.answer(number, "Task_RecordResult", "helpResult", "COMPLETED");
        work.answer(number, "Task_AskHerFeedback", "feedback", "HELPED", "whatComesNext", "NOTHING_MORE");
        assertThat(work.openTasks(number)).containsExactly("Task_GiveLegalInformation");

        work.answer(number, "Task_GiveLegalInformation");
        work.answer(number, "Task_ChooseLegalTracks", "chosenLegalTracks", List.of());
        work.timer(number, "Timer_PlanReviewDue");
        work.answer(number, "Task_ReviewPlan", "stage", "INTEGRATION", "reviewOutcome", "CLOSE");
        work.answer(number, "Task_PrepareClosure", "closureReason", "GOALS_MET", "goalsReviewed", "YES", "followUpWanted", "YES", "fileDecision", "KEEP");
        work.answerAsSupervisor(number, "Task_ApproveClosure", "closureApproved", "YES");
        assertThat(register.state(new CaseNumber(number))).isEqualTo(CaseState.FOLLOW_UP);

        for (var round = 0; round < 4; round++) {
            work.timer(number, "Timer_FollowUpDue");
            work.answer(number, "Task_AskHowSheIs", "followUpOutcome", "WELL");
        }
        assertThat(work.openTasks(number)).isEmpty();
        assertThat(register.state(new CaseNumber(number))).isEqualTo(CaseState.CLOSED);

        work.sendMails(number);
        assertThat(mails.latest()).extracting(mail -> mail.to()).contains(partners.mailAddress(declining), partners.mailAddress(accepting),
                "caseworker@referrals.example");
        assertThat(mails.latest()).noneMatch(mail -> (mail.subject() + mail.text()).contains(number));
    }
}
