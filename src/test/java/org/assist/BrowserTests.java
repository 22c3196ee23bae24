package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people find when they open the house in a browser, and what their browsers never do. */
@AssistTest
@NeedsChromium
class BrowserTests {

    @LocalServerPort
    int port;
    @Autowired
    Casework work;
    @Autowired
    PartnerDirectory partners;

    @Test
    void everyDemoAccountLogsInAndFindsItsOwn() {
        assertThat(waysOf("caseworker")).containsExactly("Tasklist", "Cases", "Directory", "Absences", "Files to hand over", "Your password");
        assertThat(waysOf("caseworker2")).containsExactly("Tasklist", "Cases", "Directory", "Absences", "Files to hand over", "Your password");
        assertThat(waysOf("supervisor")).containsExactly("Tasklist", "Cases", "Directory", "Cockpit", "Absences", "Partners", "Outlook", "People and partners", "Figures", "Gaps",
                "Files to hand over", "Retention", "Your password", "Caught mails");
        assertThat(waysOf("coordinator")).containsExactly("Tasklist", "Directory", "Your password");
        assertThat(waysOf("process-owner")).containsExactly("Cockpit", "Your password");
        assertThat(waysOf("admin")).containsExactly("Accounts", "Second factors", "Your password", "Caught mails");
        assertThat(waysOf("operator")).containsExactly("Health", "Counts", "Your password");
    }

    @Test
    void everyPartnerWithAnAccountFindsTheRequestsOfItsOrganisation() {
        for (var organisation : partners.organisations().stream().filter(it -> !it.answersByCode()).map(Organisation::key).toList()) {
            try (var partner = Browser.at(port)) {
                partner.login("partner-" + organisation);
                assertThat(partner.page().url()).as(organisation).endsWith("/partner");
                assertThat(partner.problems()).isEmpty();
            }
        }
    }

    @Test
    void tasklistShowsACaseworkerHerFiltersAndOnEachCardTheCase() {
        var number = work.report();
        try (var worker = Browser.at(port)) {
            worker.login("caseworker").openTasklist();
            assertThat(worker.filters()).containsExactly("My tasks", "My group's unassigned", "Urgent", "Overdue", "Due today",
                    "Follow up", "Waiting for partner");
            worker.filter("My group's unassigned").searchCase(number);
            assertThat(worker.card("Screen for indicators").locator(".assist-card b").innerText()).isEqualTo(new CaseNumber(number).spoken());
            assertThat(worker.card("Screen for indicators").locator(".due-date").innerText()).contains("Due");
            worker.openTask("Screen for indicators").tab("Case");
            var tab = worker.page().locator(".assist-case");
            tab.locator("li").first().waitFor();
            assertThat(tab.innerText()).contains("Case " + new CaseNumber(number).spoken(), "Awaited now", "Screen for indicators", "Case opened");
            assertThat(worker.problems()).isEmpty();
        }
    }

    @Test
    void aCardSaysWhichNeedItsTaskIsAbout() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        try (var worker = Browser.at(port)) {
            worker.login("caseworker").openTasklist().filter("My tasks").searchCase(number);
            assertThat(worker.card("Choose partner").locator(".assist-card").innerText()).contains("Counselling");
        }
    }

    @Test
    void theReportFormOffersCountriesLanguagesAndRegions() {
        try (var worker = Browser.at(port)) {
            worker.login("caseworker").openTasklist().startProcess("Report a presumed victim");
            worker.fillIn("gender", "Feminine", "ageGroup", "ADULT", "citizenship", List.of("NGA"), "languages", List.of("en"),
                    "exploitation", List.of("SexualExploitation"), "jurisdiction", "IE", "region", "IE-L").complete();
            assertThat(worker.problems()).isEmpty();
        }
    }

    @Test
    void cockpitOpensForASupervisor() {
        try (var supervisor = Browser.at(port)) {
            supervisor.login("supervisor").openCockpit();
            supervisor.page().locator("text=Running Process Instances").waitFor();
            supervisor.openTasklist();
            assertThat(supervisor.filters()).contains("All tasks");
            assertThat(supervisor.problems()).isEmpty();
        }
    }

    @Test
    void nothingOfTheVendorsNoticeAndNameIsSeen() {
        try (var supervisor = Browser.at(port)) {
            supervisor.login("supervisor");
            for (var app : Stream.<Runnable>of(supervisor::openTasklist, supervisor::openCockpit).toList()) {
                app.run();
                assertThat(supervisor.page().locator(".ce-eol-banner").isVisible()).isFalse();
                assertThat(supervisor.page().locator(".brand-name").innerText()).startsWith("ASSIST referrals");
                assertThat(supervisor.page().title()).startsWith("ASSIST referrals");
                assertThat(supervisor.page().locator("body").innerText()).doesNotContain("Camunda");
            }
        }
    }

    @Test
    void whatIsTypedIntoAFormStaysNowhereInTheBrowser() {
        var number = work.report();
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        work.answer(number, "Task_ConcludeScreening", "screeningResult", "STRONG", "screeningReason", "EXPERIENCE");
        try (var worker = Browser.at(port)) {
            worker.login("caseworker").openTasklist();
            worker.page().evaluate("localStorage['camunda-form:old'] = 'left behind'");
            worker.openTasklist().filter("My tasks").searchCase(number).openTask("Meet immediate needs");
            worker.fill("dangerNow", "NO");
            assertThat(worker.page().locator(".form-actions button[ng-click^=save]").isVisible()).isFalse();
            worker.logout();
            worker.open("/login");
            assertThat(worker.keptByTheBrowser()).noneMatch(key -> key.contains("orm:"));
        }
    }

    private List<String> waysOf(String user) {
        try (var person = Browser.at(port)) {
            person.login(user);
            assertThat(person.problems()).as(user).isEmpty();
            return person.page().locator(".ways a").allInnerTexts();
        }
    }
}
