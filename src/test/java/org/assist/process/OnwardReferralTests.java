package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.TuesdayMorning;
import org.assist.partner.PartnerDirectory;
import org.assist.referral.DeclineCode;
import org.assist.referral.NextStep;
import org.assist.referral.Referral;
import org.assist.referral.Referral.Status;
import org.assist.referral.ReferralChain;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Result;
import org.assist.referral.ResultDesk;
import org.assist.routing.PartnerRouting;
import org.assist.routing.Reason;
import org.assist.routing.Verdict;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A partner thinks that somebody else should help: she and her worker decide, and the next one is asked as if it were the first. */
@AssistTest
class OnwardReferralTests {

    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    ReferralChain chain;
    @Autowired
    ResultDesk results;
    @Autowired
    PartnerRouting routing;
    @Autowired
    PartnerDirectory partners;
    @Autowired
    ConsentRegister consents;
    @Autowired
    SupportPlans plans;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;

    private String number;
    private Referral first;

    @BeforeEach
    void aPartnerThatThinksSomebodyElseShouldHelp() {
        TuesdayMorning.begin();
        number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        first = helped(work.waiting(number));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void whatThePartnerThinksIsShownAndSheDecides() {
        assertThat(work.form(number, "Task_AskHerFeedback")).containsEntry("recipientName", name(first))
                .containsEntry("partnersAdvice", "She got a part of it. Somebody else should help with this").containsEntry("chainLength", 0);
        work.answer(number, "Task_AskHerFeedback", "feedback", "PARTLY", "whatComesNext", "NOTHING_MORE");

        assertThat(work.openTasks(number)).doesNotContain("Task_ChoosePartner");
        assertThat(plans.need(first.need()).status()).isEqualTo(NeedStatus.PARTLY_MET);
    }

    @Test
    void somebodyElseIsLookedForAndTheOneWhoPassedHerOnIsNotProposedAgain() {
        passOn();

        assertThat(plans.need(first.need()).status()).isEqualTo(NeedStatus.REFERRED);
        assertThat(work.openTasks(number)).containsExactly("Task_ChoosePartner");
        assertThat(routing.latestFor(first.need()).orElseThrow().ranked()).extracting(Verdict::organisation).isNotEmpty().doesNotContain(first.organisation());
        assertThat(reasons(first.service())).contains("It helped with this until somebody else was wished for, and she does not ask for it again");
        assertThat(work.form(number, "Task_ChoosePartner")).containsEntry("chainLength", 1);
        assertThat(work.form(number, "Task_ChoosePartner").get("chainRows").toString())
                .contains(name(first), "Somebody else should help with this", "It helped in part");
    }

    @Test
    void theNextPartnerIsAskedOnlyAfterANewConsentThatStartsEmpty() {
        passOn();
        var next = choose();

        assertThat(work.openTasks(number)).containsExactly("Task_AskDisclosureConsent");
        assertThat(work.form(number, "Task_AskDisclosureConsent")).doesNotContainKeys("disclosedCategories", "disclosureConsent");
        assertThat(consents.covers(new CaseNumber(number), organisation(next), first.need())).isFalse();
        work.answer(number, "Task_AskDisclosureConsent", "disclosureConsent", "REFUSED");
        assertThat(work.openTasks(number)).containsExactly("Task_ChoosePartner");
        assertThat(desk.referralsFor(first.need())).hasSize(1);
    }

    @Test
    void theNewReferralKnowsFromWhomItCameAndItsPartnerDoesNot() {
        passOn();
        var second = askNext("ALIAS", "SAFE_CONTACT", "LANGUAGE");
        assertThat(second.passedOnFrom()).isEqualTo(first.id());
        assertThat(second.reference()).isNotEqualTo(first.reference());
        desk.accept(second.reference(), second.organisation(), today());

        var seen = desk.referralFor(second.reference(), second.organisation()).orElseThrow();
        assertThat(seen.agreedData()).isNotEmpty().doesNotContainKey(DataCategory.EARLIER_HELP.label());
        assertThat(seen.toString()).doesNotContain(first.reference(), first.organisation(), name(first), first.id().toString());
        assertThat(desk.referralFor(second.reference(), first.organisation())).isEmpty();
        assertThat(desk.referralFor(first.reference(), first.organisation()).orElseThrow().toString()).doesNotContain(name(second), second.reference());
    }

    @Test
    void whoHelpedBeforeIsToldOnlyIfSheTicksIt() {
        passOn();
        var second = askNext("ALIAS", "EARLIER_HELP");
        desk.accept(second.reference(), second.organisation(), today());

        assertThat(desk.referralFor(second.reference(), second.organisation()).orElseThrow().agreedData())
                .containsEntry(DataCategory.EARLIER_HELP.label(), name(first));
    }

    @Test
    void theChainGrowsAtItsEndAndTheNeedHasOneResult() {
        passOn();
        var declined = askNext("ALIAS");
        desk.decline(declined.reference(), declined.organisation(), DeclineCode.CAPACITY);
        var second = helped(askNext("ALIAS"));
        assertThat(declined.passedOnFrom()).isEqualTo(first.id());
        assertThat(second.passedOnFrom()).isEqualTo(first.id());
        assertThat(work.form(number, "Task_AskHerFeedback")).doesNotContainKey("feedbackNote").containsEntry("chainLength", 1);

        work.answer(number, "Task_AskHerFeedback", "feedback", "HELPED", "whatComesNext", "NOTHING_MORE");

        assertThat(chain.before(first.need())).extracting(Referral::id).containsExactly(first.id(), second.id());
        assertThat(plans.needs(new CaseNumber(number))).singleElement().satisfies(need -> assertThat(need.status()).isEqualTo(NeedStatus.MET));
        assertThat(sql.queryForList("select result from assist.figure_needs where case_number = ? and service_type = 'COUNSELLING'", String.class, number))
                .containsExactly("MET");
    }

    @Test
    void anotherKindOfHelpIsPlannedTogether() {
        work.answer(number, "Task_AskHerFeedback", "feedback", "PARTLY", "whatComesNext", "OTHER_HELP");

        assertThat(plans.need(first.need()).status()).isEqualTo(NeedStatus.PARTLY_MET);
        assertThat(work.openTasks(number)).contains("Task_ReviewPlan").doesNotContain("Task_ChoosePartner");
    }

    @Test
    void theDatabaseKeepsTheChainAsWell() {
        passOn();
        var second = askNext("ALIAS");
        assertThatThrownBy(() -> sql.update("update assist.referral set passed_on_from = null where id = ?", second.id())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("update assist.referral set passed_on_from = ? where id = ?", second.id(), first.id())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> copy(second, UUID.randomUUID(), second.id(), first.need())).hasMessageContaining("not closed");
        assertThatThrownBy(() -> copy(second, UUID.randomUUID(), first.id(), UUID.randomUUID())).hasMessageContaining("referral_passed_on_fk");
        var itself = UUID.randomUUID();
        assertThatThrownBy(() -> copy(second, itself, itself, first.need())).isInstanceOf(DataAccessException.class);
    }

    private void passOn() {
        work.answer(number, "Task_AskHerFeedback", "feedback", "PARTLY", "whatComesNext", "ANOTHER_PARTNER");
        assertThat(desk.referral(first.id()).status()).isEqualTo(Status.CLOSED);
    }

    private String choose() {
        var service = work.recommended(number);
        work.answer(number, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", service);
        return service;
    }

    private Referral askNext(String... categories) {
        choose();
        var answers = new ArrayList<Object>(List.of("disclosureConsent", "GIVEN", "disclosedCategories", List.of(categories)));
        if (!String.valueOf(work.form(number, "Task_AskDisclosureConsent").get("recipientCountry")).isEmpty()) {
            answers.addAll(List.of("crossingAgreed", "YES"));
        }
        work.answer(number, "Task_AskDisclosureConsent", answers.toArray());
        return work.waiting(number);
    }

    private Referral helped(Referral referral) {
        desk.accept(referral.reference(), referral.organisation(), today());
        work.meet(number, "DONE");
        results.report(referral.reference(), referral.organisation(), Result.PARTIAL, NextStep.ANOTHER_PARTNER);
        return referral;
    }

    private void copy(Referral of, UUID id, UUID from, UUID need) {
        sql.update("""
                insert into assist.referral (id, reference, need, case_number, service, organisation, service_type, urgency, jurisdiction, languages, age_group,
                    women_only, access_needs, status, status_since, sent_at, answer_due_at, place, version, passed_on_from)
                select ?, ?, ?, case_number, 'other.service', organisation, service_type, urgency, jurisdiction, languages, age_group,
                    women_only, access_needs, 'SENT', status_since, sent_at, answer_due_at, false, 0, ? from assist.referral where id = ?""",
                id, CaseNumber.random(new Random()).digits(), need, from, of.id());
    }

    private List<String> reasons(String service) {
        return routing.latestFor(first.need()).orElseThrow().excluded().stream().filter(it -> it.service().equals(service))
                .flatMap(it -> it.reasons().stream()).map(Reason::sentence).toList();
    }

    private String organisation(String service) {
        return partners.service(service).orElseThrow().organisation();
    }

    private String name(Referral referral) {
        return partners.organisation(referral.organisation()).name();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
