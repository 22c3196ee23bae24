package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.TuesdayMorning;
import org.assist.notification.CaughtMails;
import org.assist.partner.PartnerDirectory;
import org.assist.referral.Appointment;
import org.assist.referral.Appointment.Host;
import org.assist.referral.HandoverDesk;
import org.assist.referral.Referral;
import org.assist.referral.Referral.Status;
import org.assist.referral.ReferralDesk;
import org.assist.referral.ReferralMovedOn;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first meeting is agreed by both sides, on the page or by telephone, and nothing of it is known to the engine. */
@AssistTest
class HandoverProcessTests {

    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    HandoverDesk handovers;
    @Autowired
    PartnerDirectory partners;
    @Autowired
    CaseRegister register;
    @Autowired
    RuntimeService runtime;
    @Autowired
    CaughtMails mails;
    @Autowired
    Clock clock;
    @Autowired
    JdbcTemplate sql;

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
    void bothSayYesOnTheirOwnSideAndThenItIsWaitedForHerArrival() {
        arrange("ASK_PARTNER");
        assertThat(status()).isEqualTo(Status.FULL_DATA_RELEASED);
        var seen = desk.referralFor(referral.reference(), referral.organisation()).orElseThrow();
        assertThat(seen.toConfirm()).isTrue();
        assertThat(seen.appointment()).isEqualTo(new Appointment(today().plusDays(1).atTime(14, 30), Appointment.Meeting.AT_PARTNER, Appointment.Escort.WE_ACCOMPANY,
                Appointment.Interpreter.PARTNER_BRINGS, null));

        handovers.confirm(referral.reference(), referral.organisation(), Host.COUNSELLOR);

        assertThat(status()).isEqualTo(Status.APPOINTED);
        assertThat(handovers.appointment(referral.id()).orElseThrow().host()).isEqualTo(Host.COUNSELLOR);
        assertThat(work.openTasks(number)).containsExactly("Task_RecordFirstContact");
        work.answer(number, "Task_RecordFirstContact", "firstContact", "DONE");
        assertThat(status()).isEqualTo(Status.FIRST_CONTACT_DONE);
    }

    @Test
    void theyMayMeetAtAnotherTimeAfterBothSaidYes() {
        arrange("AGREED");
        assertThat(status()).isEqualTo(Status.APPOINTED);
        work.sendMails(number);
        var told = mailsToThePartner();

        work.answer(number, "Task_RecordFirstContact", "firstContact", "OTHER_TIME");

        assertThat(status()).isEqualTo(Status.FULL_DATA_RELEASED);
        assertThat(handovers.appointment(referral.id())).isEmpty();
        assertThat(work.openTasks(number)).containsExactly("Task_ArrangeHandover");
        work.sendMails(number);
        assertThat(mailsToThePartner()).isEqualTo(told + 1);
        arrange("ASK_PARTNER");
        handovers.confirm(referral.reference(), referral.organisation(), Host.LAWYER);
        assertThat(status()).isEqualTo(Status.APPOINTED);
        work.answer(number, "Task_RecordFirstContact", "firstContact", "DONE");
        assertThat(status()).isEqualTo(Status.FIRST_CONTACT_DONE);
    }

    @Test
    void whoIsThereAlreadyMayMeetAtAnotherTimeToo() {
        arrange("THERE_ALREADY");
        work.answer(number, "Task_RecordFirstContact", "firstContact", "OTHER_TIME");
        assertThat(status()).isEqualTo(Status.FULL_DATA_RELEASED);
        assertThat(work.openTasks(number)).containsExactly("Task_ArrangeHandover");
    }

    @Test
    void herArrivalIsAskedForSoonAfterTheHourOfTheAppointment() {
        arrange("AGREED");
        var agreed = today().plusDays(1).atTime(14, 30).atZone(zone()).toInstant();

        work.timer(number, "Timer_FirstContactOverdue");

        assertThat(clock.instant()).isBetween(agreed.plusSeconds(2 * 3600), agreed.plusSeconds(2 * 3600 + 5));
        assertThat(work.incidents(number)).extracting(Incident::getActivityId).containsExactly("Task_RecordFirstContact");
    }

    @Test
    void anHourThatIsOverIsRefusedAndNothingIsLost() {
        assertThatThrownBy(() -> arrange(number, "AGREED", today().minusDays(1))).hasMessageContaining("over already");
        assertThat(status()).isEqualTo(Status.FULL_DATA_RELEASED);
        assertThat(work.openTasks(number)).containsExactly("Task_ArrangeHandover");
    }

    @Test
    void whatSheAllowedEndedMeanwhileIsSaidAndNothingIsLost() {
        sql.update("update assist.consent set expires_at = ? where case_number = ?", Timestamp.from(clock.instant().minusSeconds(1)), number);
        assertThatThrownBy(() -> arrange("ASK_PARTNER")).hasMessageContaining("Renew consent");
        assertThat(status()).isEqualTo(Status.FULL_DATA_RELEASED);
        assertThat(handovers.appointment(referral.id())).isEmpty();
        assertThat(work.openTasks(number)).containsExactly("Task_ArrangeHandover");
    }

    @Test
    void theDayTheHourAndTheEscortAreNoVariables() {
        arrange("ASK_PARTNER");
        var known = runtime.createVariableInstanceQuery().list().stream().map(VariableInstance::getName).toList();
        assertThat(known).doesNotContain("appointmentOn", "appointmentTime", "meetingPlace", "meetingEscort", "meetingInterpreter");
        assertThat(register.answers(new CaseNumber(number), "arrange-handover/" + referral.id()).text("appointmentTime")).contains("14:30");
    }

    @Test
    void anotherTimeOfThePartnerCountsOnlyWhenItSuitsHer() {
        arrange("ASK_PARTNER");
        var other = today().plusDays(2).atTime(9, 0);
        handovers.proposeOtherTime(referral.reference(), referral.organisation(), other);

        assertThat(status()).isEqualTo(Status.FULL_DATA_RELEASED);
        assertThat(work.openTasks(number)).containsExactly("Task_AnswerCounterProposal");
        assertThat(work.form(number, "Task_AnswerCounterProposal").get("appointmentWords").toString()).endsWith("09:00");
        assertThatThrownBy(() -> handovers.confirm(referral.reference(), referral.organisation(), null)).isInstanceOf(ReferralMovedOn.class);

        work.answer(number, "Task_AnswerCounterProposal", "appointmentAnswer", "YES");

        assertThat(status()).isEqualTo(Status.APPOINTED);
        assertThat(handovers.appointment(referral.id()).map(Appointment::at)).contains(other);
    }

    @Test
    void ifItDoesNotSuitHerThePartnerIsAskedNothingUntilAnotherTimeIsFound() {
        arrange("ASK_PARTNER");
        handovers.proposeOtherTime(referral.reference(), referral.organisation(), today().plusDays(2).atTime(9, 0));
        work.answer(number, "Task_AnswerCounterProposal", "appointmentAnswer", "OTHER_TIME");

        assertThat(work.openTasks(number)).containsExactly("Task_ArrangeHandover");
        assertThat(handovers.appointment(referral.id())).isEmpty();
        assertThatThrownBy(() -> handovers.confirm(referral.reference(), referral.organisation(), null)).isInstanceOf(ReferralMovedOn.class);
        arrange("ASK_PARTNER");
        work.answer(number, "Task_HearPartner", "appointmentAnswer", "OTHER_TIME");
        assertThat(work.openTasks(number)).containsExactly("Task_ArrangeHandover");
    }

    @Test
    void aPartnerThatDoesNotAnswerOnItsPageIsRemindedThenRaisedAndMayAnswerByTelephone() {
        arrange("ASK_PARTNER");
        work.timer(number, "Timer_HalfTimePassed");
        work.sendMails(number);
        assertThat(mails.latest()).anyMatch(mail -> mail.to().equals(partners.mailAddress(referral.organisation())) && mail.subject().startsWith("A reminder")
                && mail.text().contains(new CaseNumber(referral.reference()).spoken()));
        work.timer(number, "Timer_AppointmentOverdue");
        assertThat(work.incidents(number)).extracting(Incident::getActivityId).containsExactly("Task_HearPartner");
        assertThat(work.incidents(number)).extracting(Incident::getIncidentMessage).containsExactly("The partner did not answer a proposed appointment");

        work.answerAsSupervisor(number, "Task_HearPartner", "appointmentAnswer", "YES", "meetingHost", "RECEPTION");

        assertThat(status()).isEqualTo(Status.APPOINTED);
        assertThat(handovers.appointment(referral.id()).orElseThrow().host()).isEqualTo(Host.RECEPTION);
        assertThat(work.incidents(number)).isEmpty();
        assertThatThrownBy(() -> handovers.confirm(referral.reference(), referral.organisation(), null)).isInstanceOf(ReferralMovedOn.class);
    }

    @Test
    void inACrisisTheFormProposesThatSomebodyComesAlong() {
        assertThat(work.form(number, "Task_ArrangeHandover")).containsEntry("meetingEscort", "WE_ACCOMPANY");
    }

    @Test
    void anInterpreterIsNamedOnlyIfSheAllowsLanguagesToBeTold() {
        var other = work.report();
        work.upToPlan(other, "needsWithin72h", List.of("COUNSELLING"));
        work.answer(other, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", work.recommended(other));
        work.answer(other, "Task_AskDisclosureConsent", "disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS"));
        var hers = work.waiting(other);
        desk.accept(hers.reference(), hers.organisation(), today());
        arrange(other, "ASK_PARTNER");

        assertThat(handovers.appointment(hers.id()).orElseThrow().interpreter()).isNull();
    }

    @Test
    void takenBackWhileThePartnerIsAskedNothingWaits() {
        arrange("ASK_PARTNER");
        desk.revoke(referral.id());
        assertThat(work.openTasks(number)).isEmpty();
        assertThat(desk.referralFor(referral.reference(), referral.organisation()).orElseThrow().appointment()).isNull();
        assertThatThrownBy(() -> handovers.confirm(referral.reference(), referral.organisation(), null)).isInstanceOf(ReferralMovedOn.class);
    }

    private long mailsToThePartner() {
        return mails.latest().stream().filter(mail -> mail.text().contains(new CaseNumber(referral.reference()).spoken())).count();
    }

    private void arrange(String way) {
        arrange(number, way);
    }

    private void arrange(String file, String way) {
        arrange(file, way, today().plusDays(1));
    }

    private void arrange(String file, String way, LocalDate day) {
        work.answer(file, "Task_ArrangeHandover", "handoverWay", way, "appointmentOn", day.toString(), "appointmentTime", "14:30",
                "meetingPlace", "AT_PARTNER", "meetingEscort", "WE_ACCOMPANY", "meetingInterpreter", "PARTNER_BRINGS");
    }

    private Status status() {
        return desk.referral(referral.id()).status();
    }

    private ZoneId zone() {
        return partners.organisation(referral.organisation()).jurisdiction().zone();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
