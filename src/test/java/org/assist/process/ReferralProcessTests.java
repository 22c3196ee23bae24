package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Callable;
import java.util.UUID;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.notification.CaughtMail;
import org.assist.notification.CaughtMails;
import org.assist.partner.PartnerDirectory;
import org.assist.referral.DeclineCode;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Revocation;
import org.assist.routing.PartnerRouting;
import org.assist.routing.Verdict;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The detours of a referral, one test each; the straight way is told in the journey. */
@AssistTest
class ReferralProcessTests {

    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    PartnerDirectory partners;
    @Autowired
    SupportPlans plans;
    @Autowired
    CaughtMails mails;
    @Autowired
    Clock clock;

    @Autowired
    PartnerRouting routing;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    ManagementService jobs;
    @Autowired
    RuntimeService runtime;

    private String number;
    private String urgent;

    @BeforeEach
    void aPlanWithOneNeed() {
        number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void anUnansweredOfferIsRemindedThenWithdrawnAndTheNextPartnerIsProposed() {
        var first = work.recommended(number);
        work.askFirstPartner(number);
        var silent = organisation(first);
        var reference = work.waiting(number).reference();
        work.sendMails(number);

        work.nextTimer(number);
        work.sendMails(number);
        assertThat(mailsTo(silent, reference)).extracting(CaughtMail::subject)
                .containsExactlyInAnyOrder("Something is waiting for your answer", "A reminder: your answer is awaited");

        work.nextTimer(number);
        assertThat(desk.referralFor(reference, silent).orElseThrow().status()).isEqualTo(Referral.Status.TIMED_OUT);
        assertThat(work.openTasks(number)).containsExactly("Task_ChoosePartner");
        assertThat(work.recommended(number)).isNotEqualTo(first);
        assertThatThrownBy(() -> desk.accept(reference, silent, LocalDate.now(clock))).hasMessageContaining("TIMED_OUT");
    }

    @RepeatedTest(4)
    void aYesAndTheTimerInTheSameInstantLeaveOneOfBoth() throws Exception {
        work.askFirstPartner(number);
        var asked = work.waiting(number);
        var timer = jobs.createJobQuery().activityId("Timer_AnswerOverdue").list().stream()
                .filter(job -> asked.id().toString().equals(String.valueOf(runtime.getVariable(job.getExecutionId(), "referralId")))).findFirst().orElseThrow();
        work.clock(timer.getDuedate().toInstant().plusSeconds(1));
        var together = new CyclicBarrier(2);
        var hands = Executors.newFixedThreadPool(2);
        var done = hands.invokeAll(List.<Callable<Boolean>>of(() -> inTime(together, () -> desk.accept(asked.reference(), asked.organisation(), LocalDate.now(clock))),
                () -> inTime(together, () -> jobs.executeJob(timer.getId()))));
        hands.shutdown();
        var accepted = done.get(0).get();
        if (!accepted && !done.get(1).get()) {
            jobs.executeJob(timer.getId());
        }

        assertThat(desk.referralFor(asked.reference(), asked.organisation()).orElseThrow().status() == Referral.Status.TIMED_OUT).isEqualTo(!accepted);
        assertThat(work.openTasks(number)).containsExactly(accepted ? "Task_ArrangeHandover" : "Task_ChoosePartner");
    }

    private static boolean inTime(CyclicBarrier together, Runnable act) throws Exception {
        together.await();
        try {
            act.run();
            return true;
        } catch (RuntimeException tooLate) {
            return false;
        }
    }

    @Test
    void aPartnersQuestionIsAnsweredAndItsTimeBeginsAnew() {
        var asking = organisation(work.recommended(number));
        work.askFirstPartner(number);
        var before = work.waiting(number);
        desk.askForInformation(before.reference(), asking, "Does she need an interpreter?");
        assertThat(work.form(number, "Task_AnswerPartnersQuestion")).containsEntry("partnerQuestion", "Does she need an interpreter?");

        work.clock(clock.instant().plusSeconds(12 * 3600));
        work.answer(number, "Task_AnswerPartnersQuestion");

        var after = desk.referralFor(before.reference(), asking).orElseThrow();
        assertThat(after.waiting()).isTrue();
        assertThat(after.questions()).extracting(question -> question.answer()).containsExactly(Casework.MARKER + "answerToPartner");
        assertThat(after.answerDueAt()).isAfter(before.answerDueAt());
        assertThat(work.openTasks(number)).isEmpty();
    }

    @Test
    void withoutHerConsentNothingIsSent() {
        work.answer(number, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", work.recommended(number));
        work.answer(number, "Task_AskDisclosureConsent", "disclosureConsent", "REFUSED");

        assertThat(desk.referralsOf(new CaseNumber(number))).isEmpty();
        assertThat(work.openTasks(number)).containsExactly("Task_ChoosePartner");
    }

    @Test
    void aReferralSheDoesNotWantClosesTheNeed() {
        work.answer(number, "Task_ChoosePartner", "referralDecision", "NOT_WANTED");

        assertThat(plans.openNeeds(new CaseNumber(number))).isEmpty();
        assertThat(work.openTasks(number)).isEmpty();
    }

    @Test
    void whoSaysYesFirstGetsTheReferralAndTheOthersLearnNothing() {
        var asked = askThreeAtOnce();
        var first = asked.get(1);
        desk.accept(first.reference(), first.organisation(), LocalDate.now(clock));
        work.sendMails(urgent);

        assertThat(desk.referralsFor(first.need())).filteredOn(it -> !it.id().equals(first.id()))
                .allSatisfy(it -> assertThat(it.revocation()).isEqualTo(Revocation.ANOTHER_ACCEPTED))
                .allSatisfy(it -> assertThat(it.releasedAt()).isNull())
                .allSatisfy(it -> assertThat(mailsTo(it.organisation(), it.reference())).extracting(CaughtMail::subject)
                        .containsAnyOf("Nothing more is needed", "Es ist nichts mehr nötig", "Ya no hace falta nada", "Plus rien n’est nécessaire", "Non serve più nulla"));
        assertThat(desk.referral(first.id()).status()).isEqualTo(Referral.Status.FULL_DATA_RELEASED);
        assertThat(work.openTasks(urgent)).containsExactly("Task_ArrangeHandover");
        assertThatThrownBy(() -> desk.accept(asked.get(0).reference(), asked.get(0).organisation(), LocalDate.now(clock))).hasMessageContaining("REVOKED");
    }

    @Test
    void onlyWhenAllOfThemSaidNoSomebodyElseIsLookedFor() {
        var asked = askThreeAtOnce();
        desk.decline(asked.get(0).reference(), asked.get(0).organisation(), DeclineCode.CAPACITY);
        desk.askForInformation(asked.get(1).reference(), asked.get(1).organisation(), "May she bring a dog?");
        assertThat(work.openTasks(urgent)).contains("Task_AnswerPartnersQuestion").doesNotContain("Task_ChoosePartner");
        desk.decline(asked.get(2).reference(), asked.get(2).organisation(), DeclineCode.CAPACITY);
        assertThat(work.openTasks(urgent)).contains("Task_AnswerPartnersQuestion").doesNotContain("Task_ChoosePartner");

        work.answer(urgent, "Task_AnswerPartnersQuestion", "answerToPartner", "Yes, a small one");
        desk.decline(asked.get(1).reference(), asked.get(1).organisation(), DeclineCode.OTHER);
        assertThat(work.openTasks(urgent)).doesNotContain("Task_AnswerPartnersQuestion", "Task_ArrangeHandover");
        assertThat(desk.openReferralsOf(new CaseNumber(urgent))).isEmpty();
    }

    @Test
    void whatSheGivesUpIsTakenBackFromAllOfThem() {
        var asked = askThreeAtOnce();
        asked.forEach(referral -> desk.revoke(referral.id()));

        assertThat(plans.need(asked.get(0).need()).status()).isEqualTo(NeedStatus.DECLINED);
        assertThat(work.openTasks(urgent)).isEmpty();
    }

    @Test
    void whatCanWaitIsAskedOfOneAfterTheOther() {
        var planned = work.report();
        work.upToPlan(planned, "needsPlanned", List.of("COUNSELLING"));
        var candidates = candidates(planned);
        work.answer(planned, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", candidates.get(0), "alsoAsked", candidates.subList(1, 3));
        work.answer(planned, "Task_AskDisclosureConsent", "disclosureConsent", "GIVEN", "disclosedCategories", List.of("LANGUAGE"));

        assertThat(desk.referralsOf(new CaseNumber(planned))).extracting(Referral::service).containsExactly(candidates.get(0));
    }

    @Test
    void ifTheLastPlaceIsGoneSheAndHerWorkerChooseAgain() {
        urgent = work.report();
        work.upToPlan(urgent, "needsNow", List.of("EMERGENCY_SHELTER"));
        var full = candidates(urgent).get(0);
        var before = sql.queryForObject("select free_places from assist.service where id = ?", Integer.class, full);
        sql.update("update assist.service set free_places = 0 where id = ?", full);
        try {
            work.answer(urgent, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", full);
            work.answer(urgent, "Task_AskDisclosureConsent", "disclosureConsent", "GIVEN", "disclosedCategories", List.of("LANGUAGE"));

            assertThat(desk.referralsOf(new CaseNumber(urgent))).isEmpty();
            assertThat(work.openTasks(urgent)).containsExactly("Task_ChoosePartner");
            assertThat(candidates(urgent)).doesNotContain(full);
        } finally {
            sql.update("update assist.service set free_places = ? where id = ?", before, full);
        }
    }

    /** It presses: three partners are asked at the same time, each once she allowed it. */
    private List<Referral> askThreeAtOnce() {
        urgent = work.report();
        work.upToPlan(urgent, "needsWithin72h", List.of("COUNSELLING"));
        var candidates = candidates(urgent);
        assertThat(candidates).hasSizeGreaterThan(2);
        work.answer(urgent, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", candidates.get(0), "alsoAsked", candidates.subList(1, candidates.size()));
        assertThat((String) work.form(urgent, "Task_AskDisclosureConsent").get("recipientName")).contains(" · ");
        work.answer(urgent, "Task_AskDisclosureConsent", "disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS", "SAFE_CONTACT", "LANGUAGE"));
        var asked = desk.referralsOf(new CaseNumber(urgent));
        assertThat(asked).extracting(Referral::service).containsExactlyInAnyOrderElementsOf(candidates.subList(0, 3));
        assertThat(asked).extracting(Referral::status).containsOnly(Referral.Status.SENT);
        return asked;
    }

    private List<String> candidates(String number) {
        var need = sql.queryForObject("select id from assist.need where case_number = ?", UUID.class, number);
        return routing.latestFor(need).orElseThrow().ranked().stream().map(Verdict::service).toList();
    }

    @Test
    void aRevokedReferralTellsThePartnerAndClosesTheNeed() {
        var told = organisation(work.recommended(number));
        work.askFirstPartner(number);
        var referral = desk.referralsOf(new CaseNumber(number)).get(0);
        desk.revoke(referral.id());
        work.sendMails(number);

        assertThat(mailsTo(told, referral.reference())).extracting(CaughtMail::subject).contains("Nothing more is needed");
        assertThat(plans.need(referral.need()).status()).isEqualTo(NeedStatus.DECLINED);
        assertThat(work.openTasks(number)).isEmpty();
    }

    @Test
    void whenEverybodySaidNoASupervisorHoldsAConferenceAndCockpitShowsWhere() {
        var need = everybodySaysNo();

        assertThat(work.openTasks(number)).containsExactly("Task_HoldCaseConference");
        assertThat(work.incidents(number)).singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentType()).isEqualTo("stalledCase"))
                .satisfies(incident -> assertThat(incident.getActivityId()).isEqualTo("Task_HoldCaseConference"))
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).isEqualTo("No partner is left who could help"));
        work.sendMails(number);
        assertThat(mails.latest()).anyMatch(mail -> mail.to().equals("supervisor@referrals.example") && mail.subject().equals("Please look at this today"));

        work.answerAsSupervisor(number, "Task_HoldCaseConference", "conferenceDecision", "NOT_AVAILABLE");
        assertThat(plans.need(need).status()).isEqualTo(NeedStatus.NOT_AVAILABLE);
        assertThat(work.incidents(number)).isEmpty();
        assertThat(work.openTasks(number)).isEmpty();
    }

    @Test
    void anOverdueConferenceIsRaisedAgain() {
        everybodySaysNo();
        work.sendMails(number);
        var before = mails.latest().stream().filter(mail -> mail.to().equals("supervisor@referrals.example")).count();

        work.nextTimer(number);
        work.sendMails(number);

        assertThat(mails.latest().stream().filter(mail -> mail.to().equals("supervisor@referrals.example")).count()).isEqualTo(before + 1);
        assertThat(work.openTasks(number)).containsExactly("Task_HoldCaseConference");
    }

    @Test
    void anOverdueFirstContactGoesToTheSupervisorAndIsGoneWhenTheyMet() {
        var accepting = organisation(work.recommended(number));
        work.askFirstPartner(number);
        desk.accept(work.waiting(number).reference(), accepting, LocalDate.now(clock));
        work.nextTimer(number);

        assertThat(work.incidents(number)).extracting(Incident::getActivityId).containsExactly("Task_ArrangeHandover");
        work.answerAsSupervisor(number, "Task_ArrangeHandover", "handoverWay", "THERE_ALREADY");
        work.timer(number, "Timer_FirstContactOverdue");
        assertThat(work.incidents(number)).extracting(Incident::getActivityId).containsExactly("Task_RecordFirstContact");
        work.answerAsSupervisor(number, "Task_RecordFirstContact", "firstContact", "DONE");
        assertThat(work.incidents(number)).isEmpty();
    }

    @Test
    void aWomanWhoWasNotMetCanStillSayWhatSheThinksOfIt() {
        var accepting = organisation(work.recommended(number));
        work.askFirstPartner(number);
        var need = desk.referralsOf(new CaseNumber(number)).get(0).need();
        desk.accept(work.waiting(number).reference(), accepting, LocalDate.now(clock));
        work.meet(number, "NO_SHOW");
        work.answer(number, "Task_AskHerFeedback", "feedback", "NOT_HELPED", "whatComesNext", "NOTHING_MORE");

        assertThat(plans.need(need).status()).isEqualTo(NeedStatus.UNMET);
    }

    private UUID everybodySaysNo() {
        while (work.task(number, "Task_ChoosePartner") != null) {
            var organisation = organisation(work.recommended(number));
            work.askFirstPartner(number);
            desk.decline(work.waiting(number).reference(), organisation, DeclineCode.CAPACITY);
        }
        return desk.referralsOf(new CaseNumber(number)).get(0).need();
    }

    private String organisation(String service) {
        return partners.service(service).orElseThrow().organisation();
    }

    private List<CaughtMail> mailsTo(String organisation, String reference) {
        var spoken = new CaseNumber(reference).spoken();
        return mails.latest().stream().filter(mail -> mail.to().equals(partners.mailAddress(organisation)) && mail.text().contains(spoken)).toList();
    }
}
