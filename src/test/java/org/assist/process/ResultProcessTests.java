package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.TuesdayMorning;
import org.assist.notification.CaughtMails;
import org.assist.partner.PartnerDirectory;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.NextStep;
import org.assist.referral.Referral;
import org.assist.referral.Referral.Status;
import org.assist.referral.ReferralDesk;
import org.assist.referral.ReferralMovedOn;
import org.assist.referral.Result;
import org.assist.referral.ResultDesk;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came of the help: the partner says it in codes, she has the last word, and who did not come is looked after at once. */
@AssistTest
class ResultProcessTests {

    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    ResultDesk results;
    @Autowired
    PartnerDirectory partners;
    @Autowired
    CaseParts parts;
    @Autowired
    CaughtMails mails;
    @Autowired
    Clock clock;

    private String number;
    private Referral referral;

    @BeforeEach
    void aPartnerThatSaidYes() {
        TuesdayMorning.begin();
        number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        referral = work.waiting(number);
        desk.accept(referral.reference(), referral.organisation(), today());
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void whatThePartnerSaysOnItsPageClosesTheTaskAndSheHasTheLastWord() {
        work.meet(number, "DONE");
        assertThat(work.openTasks(number)).containsExactly("Task_RecordResult");
        results.report(referral.reference(), referral.organisation(), Result.PARTIAL, NextStep.OTHER_HELP);

        assertThat(status()).isEqualTo(Status.PARTIAL);
        assertThat(desk.referral(referral.id()).nextStep()).isEqualTo(NextStep.OTHER_HELP);
        assertThat(work.openTasks(number)).containsExactly("Task_AskHerFeedback");
        assertThatThrownBy(() -> results.report(referral.reference(), referral.organisation(), Result.COMPLETED, null)).isInstanceOf(ReferralMovedOn.class);
        work.answer(number, "Task_AskHerFeedback", "feedback", "NOT_HELPED", "whatComesNext", "NOTHING_MORE");
        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(desk.referral(referral.id()).result()).isEqualTo(Result.PARTIAL);
    }

    @Test
    void whoStaysSilentIsRemindedThenASupervisorSeesToIt() {
        work.meet(number, "DONE");
        work.timer(number, "Timer_HalfTimePassed");
        work.sendMails(number);
        assertThat(mails.latest()).anyMatch(mail -> mail.to().equals(partners.mailAddress(referral.organisation())) && mail.subject().startsWith("A reminder")
                && mail.text().contains(new CaseNumber(referral.reference()).spoken()));
        work.timer(number, "Timer_ResultOverdue");
        assertThat(work.incidents(number)).extracting(Incident::getActivityId).containsExactly("Task_RecordResult");

        work.answerAsSupervisor(number, "Task_RecordResult", "helpResult", "COMPLETED", "nextStep", "NOTHING");
        assertThat(work.incidents(number)).isEmpty();
        assertThat(status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void thatSheDidNotComeToHerAppointmentIsLookedAfterAtOnceAndHoldsUpNothing() {
        work.answer(number, "Task_ArrangeHandover", "handoverWay", "AGREED", "appointmentOn", today().plusDays(1).toString(), "appointmentTime", "10:00",
                "meetingPlace", "AT_PARTNER", "meetingEscort", "ALONE", "meetingInterpreter", "NONE");
        results.report(referral.reference(), referral.organisation(), Result.NO_SHOW, null);

        assertThat(status()).isEqualTo(Status.NO_SHOW);
        assertThat(work.openTasks(number)).containsExactly("Task_AskHerFeedback", "Task_SeeWhetherSheIsSafe");
        assertThat(work.task(number, "Task_SeeWhetherSheIsSafe").getDueDate()).isBeforeOrEqualTo(clock.instant().plusSeconds(3600));
        work.answer(number, "Task_SeeWhetherSheIsSafe", "whereabouts", "SAFE");
        assertThat(work.openTasks(number)).containsExactly("Task_AskHerFeedback");
    }

    @Test
    void whoeverCannotBeReachedIsSearchedFor() {
        work.meet(number, "DONE");
        work.answer(number, "Task_RecordResult", "helpResult", "DROPPED_OUT");
        work.timer(number, "Timer_NoWordOfHer");
        assertThat(work.incidents(number)).extracting(Incident::getActivityId).containsExactly("Task_SeeWhetherSheIsSafe");

        work.answerAsSupervisor(number, "Task_SeeWhetherSheIsSafe", "whereabouts", "MISSING");

        assertThat(parts.running(new CaseNumber(number), CasePart.MISSING)).isTrue();
        assertThat(work.openTasks(number)).contains("Task_AskHerFeedback");
    }

    @Test
    void herWorkerWhoFoundThatTheyDidNotMeetLooksAsWell() {
        work.meet(number, "NO_SHOW");
        assertThat(work.openTasks(number)).containsExactly("Task_AskHerFeedback", "Task_SeeWhetherSheIsSafe");
    }

    @Test
    void nobodySaysAResultBeforeTheyMet() {
        assertThatThrownBy(() -> results.report(referral.reference(), referral.organisation(), Result.COMPLETED, null)).isInstanceOf(ReferralMovedOn.class);
        assertThatThrownBy(() -> results.report(referral.reference(), referral.organisation(), Result.NO_SHOW, null)).isInstanceOf(ReferralMovedOn.class);
        assertThat(status()).isEqualTo(Status.FULL_DATA_RELEASED);
    }

    private Status status() {
        return desk.referral(referral.id()).status();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
