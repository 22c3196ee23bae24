package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a supervisor meets who has to read a case that somebody else works on, and who asks who saw it. */
@AssistTest
@NeedsChromium
class BrowserAuditTests {

    @LocalServerPort
    int port;
    @Autowired
    Casework work;
    @Autowired
    JdbcTemplate sql;

    private String number;

    @BeforeEach
    void aCaseOfACaseworker() {
        sql.update("delete from assist.opened_case where account = 'supervisor'");
        number = work.report();
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
    }

    @Test
    void aClosedFormOpensAfterAReasonAndEveryLookIsListed() {
        try (var supervisor = Browser.at(port)) {
            supervisor.login("supervisor").open("/cases");
            supervisor.page().locator("details", new com.microsoft.playwright.Page.LocatorOptions().setHasText(new CaseNumber(number).spoken())).locator("summary").click();
            supervisor.picture("audit-cases");
            supervisor.open("/cases/" + number + "/open");
            assertThat(supervisor.barriers()).isEmpty();
            supervisor.page().fill("#why", "too short");
            supervisor.page().click("main form button");
            assertThat(supervisor.page().locator("main").innerText()).contains("Choose the reason");
            assertThat(supervisor.barriers()).isEmpty();
            supervisor.picture("audit-open-wrong");
            supervisor.page().setViewportSize(390, 844);
            supervisor.picture("audit-open-phone");
            supervisor.page().selectOption("#reason", "WORKER_AWAY");
            supervisor.page().fill("#why", "Her worker does not answer, a date is today.");
            supervisor.page().click("main form button");
            assertThat(supervisor.page().locator("main").innerText()).contains("The case is open to you until");
            supervisor.picture("audit-opened");
            supervisor.page().setViewportSize(1440, 900);

            supervisor.open("/audit/" + number);
            assertThat(supervisor.page().locator("main").innerText()).contains("answered a form", "opened the case without working on it (WORKER_AWAY)");
            assertThat(supervisor.barriers()).isEmpty();
            supervisor.picture("audit-who-saw");
            supervisor.page().setViewportSize(390, 844);
            supervisor.picture("audit-who-saw-phone");
            supervisor.page().setViewportSize(1440, 900);
            supervisor.open("/audit/" + number + "/hers");
            assertThat(supervisor.barriers()).isEmpty();
            supervisor.picture("audit-hers");
        }
    }

    @Test
    void inTasklistAFormOfSomebodyElsesCaseStaysClosed() {
        try (var supervisor = Browser.at(port)) {
            supervisor.login("supervisor").openTasklist();
            var task = work.task(number, "Task_ConcludeScreening").getId();
            supervisor.open("/camunda/app/tasklist/default/#/?task=" + task);
            supervisor.page().locator(".alert-danger .status:visible").first().waitFor();
            assertThat(supervisor.page().locator(".fjs-form").count()).isZero();
            supervisor.picture("audit-tasklist-closed");
        }
    }
}
