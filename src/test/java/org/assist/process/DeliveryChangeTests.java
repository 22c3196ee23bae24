package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.notification.CaughtMails;
import org.assist.partner.Disruption.Kind;
import org.assist.partner.PartnerDirectory;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Revocation;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.DeliveryMode;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner closes or works from a distance only: what happens to the offers and appointments there. */
@AssistTest
class DeliveryChangeTests {

    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    PartnerDirectory partners;
    @Autowired
    CaughtMails mails;
    @Autowired
    Clock clock;

    private String number;
    private Referral referral;

    @BeforeEach
    void anAcceptedReferral() {
        number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        referral = work.waiting(number);
        desk.accept(referral.reference(), referral.organisation(), today());
    }

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
        partners.resume(referral.organisation(), "supervisor");
    }

    @Test
    void itGoesOnFromADistanceOnlyOnASafeDevice() {
        partners.disrupt(referral.organisation(), Kind.REMOTE_ONLY, today().plusDays(10), "supervisor");
        assertThat(work.form(number, "Task_DecideHowToGoOn").get("disruptionWords").toString()).startsWith("From a distance only until");

        work.answer(number, "Task_DecideHowToGoOn", "disruptionDecision", "REMOTE", "goOnBy", "PHONE", "deviceSafe", "NO");
        assertThat(work.form(number, "Task_DecideHowToGoOn").get("remoteObjection").toString()).contains("Somebody looks into her device");
        work.answer(number, "Task_DecideHowToGoOn", "disruptionDecision", "REMOTE", "goOnBy", "PHONE", "deviceSafe", "NO", "remoteAtOurPlace", true);

        assertThat(desk.referral(referral.id()).request().deliveryMode()).isEqualTo(DeliveryMode.PHONE);
        assertThat(work.openTasks(number)).containsExactly("Task_ArrangeHandover");
    }

    @Test
    void itWaitsUntilTheLastDayHasPassed() {
        partners.disrupt(referral.organisation(), Kind.CLOSED, today().plusDays(10), "supervisor");
        work.answer(number, "Task_DecideHowToGoOn", "disruptionDecision", "WAIT");
        work.sendMails(number);
        var before = news();

        work.timer(number, "Timer_DisruptionOver");
        work.sendMails(number);

        assertThat(news()).isEqualTo(before + 1);
        assertThat(partners.disruption(referral.organisation())).isEmpty();
        assertThat(desk.referral(referral.id()).status().open()).isTrue();
    }

    @Test
    void orUntilThePartnerIsBackEarlier() {
        partners.disrupt(referral.organisation(), Kind.CLOSED, today().plusDays(10), "supervisor");
        work.answer(number, "Task_DecideHowToGoOn", "disruptionDecision", "WAIT");
        work.sendMails(number);
        var before = news();

        partners.resume(referral.organisation(), "supervisor");
        work.sendMails(number);

        assertThat(news()).isEqualTo(before + 1);
    }

    @Test
    void somebodyElseIsLookedForAndTheClosedPartnerIsNotProposed() {
        partners.disrupt(referral.organisation(), Kind.CLOSED, today().plusDays(10), "supervisor");
        work.answer(number, "Task_DecideHowToGoOn", "disruptionDecision", "OTHER_PARTNER");
        work.sendMails(number);

        assertThat(desk.referral(referral.id()).revocation()).isEqualTo(Revocation.PARTNER_DISRUPTED);
        assertThat(mails.latest()).anyMatch(mail -> mail.to().equals(partners.mailAddress(referral.organisation())) && mail.subject().equals("Please stop now")
                && mail.text().contains(new CaseNumber(referral.reference()).spoken()));
        assertThat(work.openTasks(number)).containsExactly("Task_ChoosePartner");
        assertThat(work.form(number, "Task_ChoosePartner").get("excludedRows").toString()).contains("Its organisation is closed at present");
    }

    @Test
    void aReferralThatIsTakenBackMeanwhileLeavesNothingToDecide() {
        partners.disrupt(referral.organisation(), Kind.CLOSED, today().plusDays(10), "supervisor");
        desk.revoke(referral.id());
        assertThat(work.openTasks(number)).doesNotContain("Task_DecideHowToGoOn");
    }

    @Test
    void norToWaitFor() {
        partners.disrupt(referral.organisation(), Kind.CLOSED, today().plusDays(10), "supervisor");
        work.answer(number, "Task_DecideHowToGoOn", "disruptionDecision", "WAIT");
        desk.revoke(referral.id());
        work.sendMails(number);
        var before = news();

        partners.resume(referral.organisation(), "supervisor");
        work.sendMails(number);

        assertThat(news()).isEqualTo(before);
    }

    @Test
    void aNewerWordOfThePartnerTakesThePlaceOfAnOlderOne() {
        partners.disrupt(referral.organisation(), Kind.REMOTE_ONLY, today().plusDays(3), "supervisor");
        partners.disrupt(referral.organisation(), Kind.CLOSED, today().plusDays(9), "supervisor");

        assertThat(work.openTasks(number)).containsExactly("Task_ArrangeHandover", "Task_DecideHowToGoOn");
        assertThat(work.form(number, "Task_DecideHowToGoOn").get("disruptionWords").toString()).startsWith("Closed until");
    }

    private long news() {
        return mails.latest().stream().filter(mail -> mail.to().equals("caseworker@referrals.example")).count();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
