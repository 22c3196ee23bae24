package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.consent.Decision;
import org.assist.consent.DutyDisclosures;
import org.assist.consent.Scope;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.OfferInWaiting;
import org.assist.fixture.Yes;
import org.assist.notification.CaughtMails;
import org.assist.partner.PartnerDirectory;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.DeclineCode;
import org.assist.referral.Feedback;
import org.assist.referral.Referral;
import org.assist.referral.Referral.Status;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Revocation;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Consents are given, wait, end, are renewed and taken back; whatever rests on them follows. */
@AssistTest
class ConsentProcessTests {

    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    PartnerDirectory partners;
    @Autowired
    SupportPlans plans;
    @Autowired
    ConsentRegister consents;
    @Autowired
    DutyDisclosures duties;
    @Autowired
    CaseRegister register;
    @Autowired
    CaseParts parts;
    @Autowired
    CaughtMails mails;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ApplicationContext house;
    @Autowired
    Clock clock;

    private String number;

    @BeforeEach
    void aPlanWithOneNeed() {
        number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    // --- giving

    @Test
    void aYesToOurHelpThatHasToWaitCountsAsLater() {
        var other = work.report();
        work.upToConsent(other);
        work.answer(other, "Task_AskServiceConsent", "serviceConsent", "GIVEN", "consentCapacity", "DOUBTFUL");

        assertThat(consents.decision(new CaseNumber(other), Scope.SERVICE)).contains(Decision.LATER);
        assertThat(register.state(new CaseNumber(other))).isEqualTo(CaseState.ON_HOLD);
    }

    @Test
    void whatElseSheAllowsIsKeptEachForItself() {
        var other = work.report();
        work.upToConsent(other);
        work.answer(other, "Task_AskServiceConsent", "serviceConsent", "GIVEN", "furtherConsents", List.of("CONTACT"), "statisticsOptOut", true);

        var hers = new CaseNumber(other);
        assertThat(consents.decision(hers, Scope.SERVICE)).contains(Decision.GIVEN);
        assertThat(consents.decision(hers, Scope.CONTACT)).contains(Decision.GIVEN);
        assertThat(consents.decision(hers, Scope.RESEARCH)).contains(Decision.REFUSED);
        assertThat(consents.decision(hers, Scope.STATISTICS)).contains(Decision.REFUSED);
    }

    @Test
    void aYesThatWasNotUnderstoodSendsNothing() {
        work.answer(number, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", work.recommended(number));
        work.answer(number, "Task_AskDisclosureConsent", "disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS"), "disclosureUnderstood", "NO");

        assertThat(desk.referralsOf(hers())).isEmpty();
        assertThat(work.openTasks(number)).containsExactly("Task_ChoosePartner");
    }

    @Test
    void whatSheWithholdsIsNotToldEvenIfItWasTicked() {
        work.answer(number, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", work.recommended(number));
        work.answer(number, "Task_AskDisclosureConsent", "disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS", "LANGUAGE"),
                "withheldCategories", List.of("ALIAS"), "withheldReason", "FEAR");

        var referral = work.waiting(number);
        assertThat(consents.categories(hers(), referral.organisation(), referral.need())).containsExactly(DataCategory.LANGUAGE);
    }

    // --- ending and renewing

    @Test
    void beforeAConsentEndsSheIsAskedAnewAndItGoesOn() {
        var referral = accepted();
        var ends = consents.latest(hers(), referral.organisation(), referral.need()).orElseThrow().expiresAt();

        work.timer(number, "Timer_RenewalDue");
        assertThat(Duration.between(clock.instant(), ends).toDays()).isBetween(13L, 14L);
        assertThat(work.form(number, "Task_RenewConsent")).containsEntry("recipientName", partners.organisation(referral.organisation()).name());
        work.answer(number, "Task_RenewConsent", "consentRenewal", "GIVEN");

        assertThat(consents.latest(hers(), referral.organisation(), referral.need()).orElseThrow().expiresAt()).isAfter(ends);
        assertThat(work.openTasks(number)).containsExactly("Task_ArrangeHandover");
        assertThat(parts.running(hers(), CasePart.CONSENT_RENEWAL)).isTrue();
    }

    @Test
    void aNoToRenewalEndsTheReferralAtOnce() {
        var referral = accepted();
        work.timer(number, "Timer_RenewalDue");
        work.answer(number, "Task_RenewConsent", "consentRenewal", "REFUSED");

        assertThat(desk.referral(referral.id()).status()).isEqualTo(Status.REVOKED);
        assertThat(consents.covers(hers(), referral.organisation(), referral.need())).isFalse();
        work.answer(number, "Task_PlanNeedsAnew", "needsAfterWithdrawal", "LATER");
        assertThat(plans.need(referral.need()).status()).isEqualTo(NeedStatus.OPEN);
    }

    @Test
    void aConsentNobodyRenewedEndsAndItsWorkerHears() {
        var referral = accepted();
        work.timer(number, "Timer_RenewalDue");
        work.timer(number, "Timer_ConsentExpired");
        work.sendMails(number);

        assertThat(consents.covers(hers(), referral.organisation(), referral.need())).isFalse();
        assertThat(mails.latest()).anyMatch(mail -> mail.to().equals("caseworker@referrals.example") && mail.subject().equals("Please look at this today"));
        assertThat(work.openTasks(number)).contains("Task_RenewConsent");
    }

    @Test
    void nobodyIsAskedAboutAPartnerThatNoLongerHelpsHer() {
        accepted();
        work.meet(number, "DONE");
        work.answer(number, "Task_RecordResult", "helpResult", "COMPLETED");
        work.answer(number, "Task_AskHerFeedback", "feedback", "HELPED", "whatComesNext", "NOTHING_MORE");
        work.timer(number, "Timer_RenewalDue");

        assertThat(work.task(number, "Task_RenewConsent")).isNull();
    }

    @Test
    void anEndedConsentIsAskedForAgainBeforeThePartnerIsToldAnything() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        work.answer(number, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", work.recommended(number));
        work.answer(number, "Task_AskDisclosureConsent", "disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS"), "disclosureUntil", day.toString());
        var referral = work.waiting(number);
        work.clock(clock.instant().plus(Duration.ofDays(2)));
        desk.accept(referral.reference(), referral.organisation(), day.plusDays(3));

        assertThat(desk.referral(referral.id()).releasedAt()).isNull();
        work.answer(number, "Task_AskDisclosureConsent", "disclosureConsent", "REFUSED");

        assertThat(desk.referral(referral.id()).revocation()).isEqualTo(Revocation.NO_CONSENT);
        assertThat(work.openTasks(number)).contains("Task_ChoosePartner");
    }

    // --- taking back, wherever a referral stands

    /** Brings the case to where its referral has this status. */
    private final Map<Status, Consumer<ConsentProcessTests>> ways = Map.ofEntries(
            Map.entry(Status.SENT, test -> test.work.askFirstPartner(test.number)),
            Map.entry(Status.NEEDS_INFO, test -> {
                test.work.askFirstPartner(test.number);
                test.desk.askForInformation(test.last().reference(), test.last().organisation(), "Does she need an interpreter?");
            }),
            Map.entry(Status.ACCEPTED, test -> {
                test.unmodelled();
                test.desk.accept(test.last().reference(), test.last().organisation(), test.today());
            }),
            Map.entry(Status.DECLINED, test -> {
                test.work.askFirstPartner(test.number);
                test.desk.decline(test.last().reference(), test.last().organisation(), DeclineCode.CAPACITY);
            }),
            Map.entry(Status.TIMED_OUT, test -> {
                test.work.askFirstPartner(test.number);
                test.work.timer(test.number, "Timer_AnswerOverdue");
            }),
            Map.entry(Status.REVOKED, test -> {
                test.work.askFirstPartner(test.number);
                test.desk.revoke(test.last().id());
            }),
            Map.entry(Status.FULL_DATA_RELEASED, test -> test.accepted()),
            Map.entry(Status.APPOINTED, test -> {
                test.accepted();
                test.work.answer(test.number, "Task_ArrangeHandover", "handoverWay", "AGREED", "appointmentOn", test.today().plusDays(1).toString(),
                        "appointmentTime", "10:00", "meetingPlace", "AT_PARTNER", "meetingEscort", "WE_ACCOMPANY", "meetingInterpreter", "NONE");
            }),
            Map.entry(Status.COMPLETED, test -> test.ended("COMPLETED")),
            Map.entry(Status.PARTIAL, test -> test.ended("PARTIAL")),
            Map.entry(Status.DROPPED_OUT, test -> test.ended("DROPPED_OUT")),
            Map.entry(Status.ENDED_BY_PARTNER, test -> test.ended("ENDED_BY_PARTNER")),
            Map.entry(Status.FIRST_CONTACT_DONE, test -> {
                test.accepted();
                test.work.meet(test.number, "DONE");
            }),
            Map.entry(Status.NO_SHOW, test -> {
                test.accepted();
                test.work.meet(test.number, "NO_SHOW");
            }),
            Map.entry(Status.FEEDBACK_CONFIRMED_BY_CLIENT, test -> {
                test.unmodelled();
                test.desk.accept(test.last().reference(), test.last().organisation(), test.today());
                test.desk.release(test.last().id());
                test.desk.firstContact(test.last().id(), test.clock.instant());
                test.desk.feedback(test.last().id(), Feedback.HELPED);
            }),
            Map.entry(Status.CLOSED, test -> {
                test.accepted();
                test.work.meet(test.number, "DONE");
                test.work.answer(test.number, "Task_RecordResult", "helpResult", "COMPLETED");
                test.work.answer(test.number, "Task_AskHerFeedback", "feedback", "HELPED", "whatComesNext", "NOTHING_MORE");
            }));

    private void ended(String result) {
        accepted();
        work.meet(number, "DONE");
        work.answer(number, "Task_RecordResult", "helpResult", result);
    }

    @ParameterizedTest
    @EnumSource
    void afterAWithdrawalNoOfferIsOpenAndTheReceiverWasTold(Status status) {
        ways.get(status).accept(this);
        var referral = last();
        assertThat(referral.status()).isEqualTo(status);
        var open = status.open();
        var told = referral.releasedAt() != null;

        withdraw("withdrawnScope", "ALL_DISCLOSURES");

        assertThat(desk.openReferralsOf(hers())).isEmpty();
        assertThat(consents.inForce(hers())).noneMatch(consent -> consent.scope() == Scope.DISCLOSE);
        assertThat(desk.referralFor(referral.reference(), referral.organisation()).orElseThrow().agreedData()).isEmpty();
        assertThat(desk.referralFor(referral.reference(), referral.organisation()).orElseThrow().request()).isNull();
        work.sendMails(number);
        var stopped = mailsTo(referral).stream().filter(subject -> subject.equals(subjectOf(told ? "stop" : "withdrawn", referral))).count();
        assertThat(stopped).isEqualTo(open ? 1 : status == Status.TIMED_OUT || status == Status.REVOKED ? 1 : 0);
        assertThat(work.openTasks(number)).doesNotContain("Task_ArrangeHandover", "Task_HearPartner", "Task_RecordFirstContact", "Task_RecordResult", "Task_AskHerFeedback", "Task_AnswerPartnersQuestion");
        if (open) {
            assertThat(desk.referral(referral.id()).revocation()).isEqualTo(Revocation.CONSENT_WITHDRAWN);
            assertThat(plans.need(referral.need()).status()).isIn(NeedStatus.OPEN, NeedStatus.ROUTING, NeedStatus.REFERRED);
        }
    }

    @Test
    void whileAPartnerIsChosenOrHerConsentAskedNothingIsSentAfterAWithdrawal() {
        withdraw("withdrawnScope", "ALL_DISCLOSURES");
        work.answer(number, "Task_PlanNeedsAnew", "needsAfterWithdrawal", "LATER");
        work.answer(number, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", work.recommended(number));
        withdraw("withdrawnScope", "ALL_DISCLOSURES");

        assertThat(desk.referralsOf(hers())).isEmpty();
        assertThat(work.openTasks(number)).contains("Task_AskDisclosureConsent");
    }

    @Test
    void whatOnePartnerMayBeToldIsTakenBackAndTheNeedLookedAfterElsewhere() {
        var referral = accepted();
        withdraw("withdrawnScope", "ONE_RECIPIENT", "withdrawnRecipient", referral.organisation());

        var form = work.form(number, "Task_PlanNeedsAnew");
        assertThat(form.get("disclosedRows").toString()).contains(partners.organisation(referral.organisation()).name()).contains("Languages and interpreter");
        assertThat(form.get("freedRows").toString()).contains("Counselling");
        work.answer(number, "Task_PlanNeedsAnew", "needsAfterWithdrawal", "LOOK_AGAIN");

        assertThat(work.openTasks(number)).containsExactly("Task_ChoosePartner");
        assertThat(work.form(number, "Task_ChoosePartner").get("candidateRows").toString())
                .contains("She took back what this organisation may be told: propose it only if she names it herself");
    }

    @Test
    void sheMayGiveUpTheNeedWithTheConsent() {
        var referral = accepted();
        withdraw("withdrawnScope", "ALL_DISCLOSURES");
        work.answer(number, "Task_PlanNeedsAnew", "needsAfterWithdrawal", "GIVE_UP");

        assertThat(plans.need(referral.need()).status()).isEqualTo(NeedStatus.DECLINED);
    }

    @Test
    void whoeverTakesBackHerYesToOurHelpCanGoOnWithLess() {
        accepted();
        withdraw("withdrawnScope", "SERVICE");
        assertThat(desk.openReferralsOf(hers())).isEmpty();
        assertThat(consents.decision(hers(), Scope.SERVICE)).isEmpty();

        work.answer(number, "Task_DecideHowToContinue", "serviceAfterWithdrawal", "LESS");
        work.answer(number, "Task_PlanNeedsAnew", "needsAfterWithdrawal", "LATER");

        assertThat(consents.decision(hers(), Scope.SERVICE)).contains(Decision.GIVEN);
        assertThat(register.state(hers())).isEqualTo(CaseState.ACTIVE);
    }

    @Test
    void orPauseAndComeBack() {
        accepted();
        withdraw("withdrawnScope", "SERVICE");
        work.answer(number, "Task_DecideHowToContinue", "serviceAfterWithdrawal", "PAUSE");

        assertThat(register.state(hers())).isEqualTo(CaseState.ON_HOLD);
        assertThat(work.openTasks(number)).isEmpty();
        register.reopen(hers());
        assertThat(work.openTasks(number)).containsExactly("Task_AskServiceConsent");
    }

    @Test
    void orEndItForGood() {
        accepted();
        withdraw("withdrawnScope", "SERVICE");
        work.answer(number, "Task_DecideHowToContinue", "serviceAfterWithdrawal", "STOP");

        assertThat(register.state(hers())).isEqualTo(CaseState.CLOSED);
        assertThat(work.openTasks(number)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list())
                .allMatch(instance -> instance.getProcessDefinitionId().startsWith("notification:"));
    }

    // --- without her consent

    @Test
    void withoutHerConsentSomebodyIsToldOnlyAfterASupervisorAllowedIt() {
        parts.begin(CasePart.WITHOUT_CONSENT, hers(), Map.of());
        work.answer(number, "Task_DescribeDuty", "dutyGround", "DANGER_TO_LIFE", "dutyRecipient", "EMERGENCY",
                "dutyCategories", List.of("IDENTITY", "RISK_MEASURES"), "milderWay", "NO_TIME");
        assertThat(duties.of(hers())).isEmpty();

        work.answerAsSupervisor(number, "Task_DecideOnDisclosure", "dutyDecision", "ALLOW", "dutyAllowed", List.of("RISK_MEASURES"),
                "dutyAdvice", "LAWYER", "tellHer", "TELL");
        assertThat(duties.of(hers())).singleElement().satisfies(disclosure -> {
            assertThat(disclosure.categories()).containsExactly(DataCategory.RISK_MEASURES);
            assertThat(disclosure.decidedBy()).isEqualTo("supervisor");
            assertThat(disclosure.reviewedAt()).isNull();
        });
        assertThat(work.form(number, "Task_MakeDisclosure")).containsEntry("dutyAllowedWords", DataCategory.RISK_MEASURES.label());

        work.answer(number, "Task_MakeDisclosure", "disclosedBy", "PHONE", "dutyDisclosedOn", today().toString());
        work.answer(number, "Task_TellHer", "toldHer", "YES");
        assertThat(work.task(number, "Task_ReviewDisclosure").getDueDate().toInstant()).isAfter(clock.instant().plus(Duration.ofDays(5)))
                .isBefore(clock.instant().plus(Duration.ofDays(11)));
        work.answerAsSupervisor(number, "Task_ReviewDisclosure", "dutyReviewOutcome", "RIGHT", "dutyReviewSheKnows", "YES");

        assertThat(duties.of(hers())).singleElement().satisfies(disclosure -> {
            assertThat(disclosure.reviewOutcome()).isEqualTo("RIGHT");
            assertThat(disclosure.toldHer()).isTrue();
        });
    }

    @Test
    void whereTellingHerIncreasesTheDangerItIsReviewedAllTheSame() {
        parts.begin(CasePart.WITHOUT_CONSENT, hers(), Map.of());
        work.answer(number, "Task_DescribeDuty", "dutyGround", "CHILD_PROTECTION", "dutyRecipient", "CHILD_PROTECTION_OFFICE",
                "dutyCategories", List.of("CHILDREN"), "milderWay", "DANGEROUS");
        work.answerAsSupervisor(number, "Task_DecideOnDisclosure", "dutyDecision", "ALLOW", "dutyAllowed", List.of("CHILDREN"),
                "dutyAdvice", "BOTH", "tellHer", "DANGEROUS");
        work.answer(number, "Task_MakeDisclosure", "disclosedBy", "PHONE", "dutyDisclosedOn", today().toString());

        assertThat(work.openTasks(number)).contains("Task_ReviewDisclosure").doesNotContain("Task_TellHer");
    }

    @Test
    void ifTheSupervisorSaysNoNobodyIsTold() {
        parts.begin(CasePart.WITHOUT_CONSENT, hers(), Map.of());
        work.answer(number, "Task_DescribeDuty", "dutyGround", "COURT_ORDER", "dutyRecipient", "COURT",
                "dutyCategories", List.of("IDENTITY"), "milderWay", "YES");
        work.answerAsSupervisor(number, "Task_DecideOnDisclosure", "dutyDecision", "REFUSE", "dutyAdvice", "LAWYER", "tellHer", "TELL");

        assertThat(duties.of(hers())).isEmpty();
        assertThat(work.openTasks(number)).containsExactly("Task_ChoosePartner");
    }

    // ---

    private void withdraw(Object... answers) {
        parts.begin(CasePart.CONSENT_WITHDRAWAL, hers(), Map.of());
        work.answer(number, "Task_RecordWithdrawal", answers);
    }

    private Referral accepted() {
        work.askFirstPartner(number);
        desk.accept(last().reference(), last().organisation(), today());
        return last();
    }

    /** A referral that no model of its case waits for. */
    private void unmodelled() {
        var service = work.recommended(number);
        var need = plans.unfinished(hers()).get(0).id();
        plans.refer(need);
        Yes.to(consents, plans.need(need), partners.service(service).orElseThrow().organisation(), DataCategory.ALIAS);
        OfferInWaiting.of(desk.send(need, hers(), service, clock.instant().plus(Duration.ofHours(4))), house);
    }

    private Referral last() {
        var all = desk.referralsOf(hers());
        return all.get(all.size() - 1);
    }

    /** In the language of the partner. */
    private String subjectOf(String letter, Referral referral) {
        var language = partners.organisation(referral.organisation()).language();
        try (var words = getClass().getResourceAsStream("/mail/%s%s.txt".formatted(language.equals("en") ? "" : language + "/", letter))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> mailsTo(Referral referral) {
        var spoken = new CaseNumber(referral.reference()).spoken();
        return mails.latest().stream().filter(mail -> mail.to().equals(partners.mailAddress(referral.organisation())) && mail.text().contains(spoken))
                .map(mail -> mail.subject()).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private CaseNumber hers() {
        return new CaseNumber(number);
    }
}
