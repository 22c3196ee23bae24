package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.assist.referral.AnswerCodes;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A referral as it is seen: why these partners and not those, what they will be told, and a partner who answers on a telephone. */
@AssistTest
@NeedsChromium
class BrowserReferralTests {

    @LocalServerPort
    int port;
    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    AnswerCodes codes;

    private String number;

    @BeforeEach
    void aCase() {
        number = work.report();
    }

    @Test
    void sheSeesWhyTheseAndNotThoseAndWhatTheyWillBeTold() {
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        try (var worker = Browser.at(port)) {
            worker.login("caseworker");
            open(worker, "Choose partner").fill("referralDecision", "ASK_PARTNER");
            var page = worker.page();
            assertThat(page.locator("text=It does not work in her country").first().innerText()).isNotEmpty();
            assertThat(worker.field("alsoAsked").isVisible()).isTrue();
            worker.field("chosenService").locator(".fjs-input-group").click();
            worker.field("chosenService").locator(".fjs-dropdownlist-item").first().click();
            worker.field("alsoAsked").locator("input").click();
            worker.field("alsoAsked").locator(".fjs-dropdownlist-item").nth(2).click();
            worker.picture("referral-01-candidates");
            worker.complete();

            open(worker, "Ask for disclosure consent").fillIn("disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS", "LANGUAGE"));
            assertThat(page.locator("text=How soon").first().isVisible()).isTrue();
            assertThat(page.locator("text=Languages and interpreter").first().isVisible()).isTrue();
            worker.picture("referral-02-what-they-are-told");
            worker.complete();
            assertThat(worker.problems()).isEmpty();
        }
        assertThat(desk.referralsOf(new CaseNumber(number))).hasSize(2).extracting(Referral::status).containsOnly(Referral.Status.SENT);
    }

    @Test
    void whoHelpedBeforeStandsAboveTheCandidatesAndInTheQuestionWhatMayBeTold() {
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        var referral = work.waiting(number);
        desk.accept(referral.reference(), referral.organisation(), work.today());
        work.meet(number, "DONE");
        work.answer(number, "Task_RecordResult", "helpResult", "PARTIAL", "nextStep", "ANOTHER_PARTNER");
        try (var worker = Browser.at(port)) {
            worker.login("caseworker");
            open(worker, "Ask for her feedback").fillIn("feedback", "PARTLY", "whatComesNext", "ANOTHER_PARTNER").picture("referral-10-what-comes-next");
            worker.complete();
            open(worker, "Choose partner").page().locator("text=Who helped with this so far").first().waitFor();
            assertThat(worker.page().locator("text=It helped in part").first().isVisible()).isTrue();
            worker.picture("referral-11-who-helped-before");
            assertThat(worker.barriers()).isEmpty();
            worker.fill("referralDecision", "ASK_PARTNER").field("chosenService").locator(".fjs-input-group").click();
            worker.field("chosenService").locator(".fjs-dropdownlist-item").first().click();
            worker.complete();
            open(worker, "Ask for disclosure consent").fill("disclosureConsent", "GIVEN").page().locator("text=the next partner learns of it only if she ticks it").first().waitFor();
            assertThat(worker.field("disclosedCategories").locator("input:checked").count()).isZero();
            worker.picture("referral-12-asked-anew");
            assertThat(worker.problems()).isEmpty();
        }
    }

    @Test
    void aPartnerWithoutAnAccountAnswersOnATelephone() {
        work.upToPlan(number, "needsPlanned", List.of("FAMILY_LAW"));
        work.askFirstPartner(number);
        var referral = work.waiting(number);
        assertThat(referral.organisation()).isEqualTo("sorrel-legal");
        try (var worker = Browser.at(port)) {
            worker.login("caseworker");
            open(worker, "Telephone answer code").picture("referral-03-telephone-code");
            assertThat(worker.page().locator("text=Sorrel Street Legal Surgery").first().isVisible()).isTrue();
        }
        try (var partner = Browser.at(port)) {
            partner.page().setViewportSize(390, 780);
            partner.open("/answer/" + referral.reference()).picture("referral-04-code-on-a-telephone");
            assertThat(partner.barriers()).isEmpty();
            partner.page().locator("#code").fill(codes.code(referral.id()).orElseThrow());
            partner.page().locator("text=Open").first().click();
            partner.page().locator("text=What is asked").waitFor();
            partner.picture("referral-05-request-on-a-telephone");
            assertThat(partner.barriers()).isEmpty();
            assertThat(partner.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            partner.page().locator("#earliestDate").fill(work.today().plusDays(3).toString());
            partner.page().locator("button:has-text('Accept')").click();
            partner.page().locator("text=What she allows you to know").waitFor();
            partner.picture("referral-06-what-she-allows");

            work.answer(number, "Task_ArrangeHandover", "handoverWay", "ASK_PARTNER", "appointmentOn", work.today().plusDays(3).toString(), "appointmentTime", "14:30",
                    "meetingPlace", "AT_PARTNER", "meetingEscort", "WE_ACCOMPANY", "meetingInterpreter", "PARTNER_BRINGS");
            partner.open("/answer").page().locator("#host").scrollIntoViewIfNeeded();
            partner.picture("referral-07-appointment-to-confirm");
            assertThat(partner.barriers()).isEmpty();
            assertThat(partner.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            partner.page().locator("#host").selectOption("LAWYER");
            partner.page().locator("button:has-text('Confirm appointment')").click();
            partner.page().locator("text=The appointment is agreed").waitFor();
            partner.picture("referral-08-appointment-agreed");
            assertThat(partner.barriers()).isEmpty();

            work.answer(number, "Task_RecordFirstContact", "firstContact", "DONE");
            partner.open("/answer").page().locator("#nextStep").scrollIntoViewIfNeeded();
            partner.picture("referral-09-what-came-of-it");
            assertThat(partner.barriers()).isEmpty();
            partner.page().locator("#result").selectOption("COMPLETED");
            partner.page().locator("button:has-text('Send')").click();
            partner.page().locator("text=Thank you for telling us").waitFor();
            assertThat(desk.referral(referral.id()).status()).isEqualTo(Referral.Status.COMPLETED);
            partner.page().locator("button:has-text('Close this page')").click();
            assertThat(partner.page().locator("main").innerText()).contains("This page is closed");
            assertThat(partner.problems()).isEmpty();
        }
    }

    private Browser open(Browser worker, String task) {
        return worker.openTasklist().filter("My tasks").searchCase(number).openTask(task);
    }
}
