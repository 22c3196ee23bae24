package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.FilePayload;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing on our pages and forms keeps out somebody who uses a screen reader, a keyboard or strong contrast. */
@AssistTest
@NeedsChromium
class BrowserBarriersTests {

    @LocalServerPort
    int port;
    @Autowired
    Casework work;

    private String number;

    @BeforeEach
    void aCaseWithARequestThatWaits() {
        number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"), "legalAidWanted", true);
    }

    @ParameterizedTest
    @CsvSource({"caseworker, / /cases /directory /directory?type=WOMEN_ONLY_SHELTER&country=ALL /directory/services/lindenhof.shelter /absences /nowhere",
            "supervisor, / /directory/organisations/casa-ginestra /directory/services/lindenhof.shelter/conditions /directory/exchange /cases /absences /partners /figures /gaps /outlook /boards /retention /files /mails /partner", "admin, / /mails /second-factors /password",
            "process-owner, /"})
    void noneOfThePagesOfTheHouseHasABarrier(String user, String pages) {
        try (var person = Browser.at(port)) {
            person.open("/login");
            assertThat(person.barriers()).as("login").isEmpty();
            person.login(user);
            for (var page : pages.split(" ")) {
                person.open(page);
                person.page().locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
                assertThat(person.barriers()).as(page).isEmpty();
            }
        }
    }

    @Test
    void neitherHasThePageThatShowsWhatAFileWouldChange() {
        var file = "{\"id\": \"n-1\", \"name\": \"Newcomer\", \"description\": \"d\", \"services\": [{\"id\": \"n-2\", \"name\": \"Talks\", \"status\": \"active\"}]}";
        try (var supervisor = Browser.at(port)) {
            supervisor.login("supervisor").open("/directory/exchange");
            supervisor.page().setInputFiles("#file", new FilePayload("network.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
            supervisor.page().click("main button");
            assertThat(supervisor.page().locator("main").innerText()).contains("Newcomer", "Change exactly this");
            assertThat(supervisor.barriers()).isEmpty();
            assertThat(supervisor.problems()).isEmpty();
        }
    }

    @Test
    void noneOfThePagesOfAPartnerHasABarrier() {
        work.askFirstPartner(number);
        var referral = work.waiting(number);
        try (var partner = Browser.at(port)) {
            partner.login("partner-" + referral.organisation());
            for (var page : List.of("/partner", "/partner/referrals/" + referral.reference(), "/partner/opening", "/partner/services",
                    "/partner/services/" + referral.service())) {
                assertThat(partner.open(page).barriers()).as(page).isEmpty();
            }
        }
    }

    @Test
    void theTabOfACaseHasNoBarrier() {
        try (var worker = Browser.at(port)) {
            worker.login("caseworker").openTasklist().filter("My tasks").searchCase(number).openTask("Choose partner").tab("Case");
            worker.page().locator(".assist-case li").first().waitFor();
            assertThat(worker.barriers()).isEmpty();
        }
    }

    /** Each form is shown in the place of the form of one task. */
    @Test
    void noFormHasABarrier() throws IOException {
        var barriers = new TreeMap<String, List<String>>();
        try (var worker = Browser.at(port); var forms = Files.list(Path.of("processes/forms"))) {
            worker.login("caseworker").openTasklist().filter("My tasks").searchCase(number).openTask("Choose partner");
            for (var form : forms.filter(file -> file.toString().endsWith(".form")).sorted().toList()) {
                worker.showInstead(form);
                assertThat(labels(form)).as(form.toString()).anyMatch(worker.page().locator(".fjs-form").innerText()::contains);
                var found = worker.barriers();
                if (!found.isEmpty()) {
                    barriers.put(form.getFileName().toString(), found);
                }
            }
        }
        assertThat(barriers).isEmpty();
    }

    private static List<String> labels(Path form) throws IOException {
        return new ObjectMapper().readTree(form.toFile()).findValuesAsText("label");
    }

    @Test
    void aBarrierWouldBeFound() {
        try (var worker = Browser.at(port)) {
            worker.login("caseworker").openTasklist().filter("My tasks").searchCase(number).openTask("Choose partner");
            worker.page().locator(".fjs-form label").evaluateAll("all => all.forEach(one => one.remove())");
            assertThat(worker.barriers()).isNotEmpty();
        }
    }
}
