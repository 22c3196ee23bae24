package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.assist.partner.PartnerDirectory;
import org.assist.referral.DeclineCode;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The story as people see it, in a real browser; takes the pictures of the README. */
@AssistTest
@NeedsChromium
class BrowserStoryTests {

    @LocalServerPort
    int port;
    @Autowired
    Clock clock;
    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    PartnerDirectory partners;

    private String number;

    @BeforeEach
    void aWomanIsReported() throws Exception {
        var row = "cas_SourceReference,prs_Gender,prs_AgeGroup,prs_Citizenship,vic_TraffickingStatus,vic_TypeOfExploitation\n"
                + UUID.randomUUID() + ",Feminine,Adult,ALB,PossibleVictimOfTrafficking,SexualExploitation\n";
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:%d/api/intake".formatted(port)))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("caseworker:Assist-demo-1".getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofString(row)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        number = CaseNumber.of(new ObjectMapper().readTree(answer.body()).at("/rows/0/caseNumber").asText()).digits();
    }

    @Test
    void aCaseworkerAndTwoPartnersBringHelpToAWoman() {
        try (var worker = Browser.at(port)) {
            worker.open("/login").picture("01-login");
            worker.login("caseworker").take("Screen for indicators", number);
            open(worker, "Screen for indicators").fillIn("ageGroup", "ADULT").picture("02-tasklist-screening");
            worker.complete();
            next(worker, "Conclude screening", "screeningResult", "NONE_YET");
            next(worker, "Meet immediate needs", "dangerNow", "NO");
            next(worker, "Agree safe contact", "safeContactChannel", "VIA_WORKER");
            next(worker, "Ask for service consent", "serviceConsent", "GIVEN");
            next(worker, "Assess risk", "riskLevel", "MEDIUM");
            next(worker, "Agree safety plan", "planAgreed", "YES");
            next(worker, "Look at her life");
            next(worker, "Assess needs", "residenceStatus", "ASYLUM_SEEKER", "formallyIdentified", "NO", "region", "Ireland, Leinster", "languages", "English");
            next(worker, "Agree support plan", "needsWithin72h", "Counselling");

            open(worker, "Choose partner").tab("Case").page().locator("text=Screen for indicators").first().waitFor();
            worker.picture("03-case-tab");
            open(worker, "Choose partner").picture("04-choose-partner");
            var first = chooseFirst(worker);
            try (var partner = Browser.at(port)) {
                var request = openRequest(partner, first);
                partner.picture("05-partner-request");
                partner.page().selectOption("select[name=code]", DeclineCode.CAPACITY.name());
                partner.page().locator("form[action$='/decline'] button").click();
                partner.picture("06-partner-declined");
                assertThat(desk.referralFor(request, first).orElseThrow().waiting()).isFalse();
                assertThat(partner.problems()).isEmpty();
            }

            open(worker, "Choose partner").picture("07-next-candidate");
            var second = chooseFirst(worker);
            assertThat(second).isNotEqualTo(first);
            try (var partner = Browser.at(port)) {
                openRequest(partner, second);
                partner.page().locator("form[action$='/accept'] input[name=earliestDate]").fill(LocalDate.now(clock).plusDays(1).toString());
                partner.page().locator("form[action$='/accept'] button").click();
                partner.picture("08-partner-accepted");
                assertThat(partner.page().locator(".agreed").innerText()).containsAnyOf("English", "Englisch", "inglés", "anglais", "inglese");
            }

            open(worker, "Arrange handover").fillIn("handoverWay", "THERE_ALREADY");
            worker.complete();
            open(worker, "Record first contact").fillIn("firstContact", "DONE").picture("09-first-contact");
            worker.complete();
            open(worker, "Record result by telephone").fillIn("helpResult", "COMPLETED");
            worker.complete();
            open(worker, "Ask for her feedback").fillIn("feedback", "HELPED", "whatComesNext", "NOTHING_MORE").picture("10-feedback");
            worker.complete();
            assertThat(worker.problems()).isEmpty();
        }
        work.sendMails(number);
        try (var supervisor = Browser.at(port)) {
            supervisor.login("supervisor").open("/mails").picture("11-mails");
            assertThat(supervisor.page().locator("main").innerText()).contains("Something is waiting for your answer").doesNotContain(number);
        }
    }

    @Test
    void aSupervisorSeesInCockpitWhereACaseStands() {
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        while (work.task(number, "Task_ChoosePartner") != null) {
            work.askFirstPartner(number);
            var referral = work.waiting(number);
            desk.decline(referral.reference(), referral.organisation(), DeclineCode.CAPACITY);
        }
        var instance = work.task(number, "Task_HoldCaseConference").getProcessInstanceId();
        try (var supervisor = Browser.at(port)) {
            supervisor.login("supervisor").openCockpit().open("/camunda/app/cockpit/default/#/process-instance/%s/runtime?tab=incidents-tab".formatted(instance));
            var page = supervisor.page();
            page.locator("text=No partner is left who could help").first().waitFor();
            page.locator(".djs-overlay .badge-important").first().waitFor();
            supervisor.picture("12-cockpit-incident");
            assertThat(supervisor.problems()).isEmpty();
        }
    }

    private Browser open(Browser worker, String task) {
        return worker.openTasklist().filter("My tasks").searchCase(number).openTask(task);
    }

    private void next(Browser worker, String task, Object... answers) {
        open(worker, task).fillIn(answers).complete();
    }

    /** She agrees to the partner on top of the list; which organisation that is. */
    private String chooseFirst(Browser worker) {
        var top = work.recommended(number);
        var service = partners.service(top).orElseThrow();
        worker.fill("referralDecision", "ASK_PARTNER");
        var field = worker.field("chosenService");
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item").first().click();
        worker.complete();
        open(worker, "Ask for disclosure consent").fillIn("disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS", "SAFE_CONTACT", "LANGUAGE"))
                .complete();
        return service.organisation();
    }

    private String openRequest(Browser partner, String organisation) {
        var reference = work.waiting(number).reference();
        partner.login("partner-" + organisation).open("/partner/referrals/" + reference);
        return reference;
    }
}
