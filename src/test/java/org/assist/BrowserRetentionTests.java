package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.EarlyEnd;
import org.assist.erasure.ErasureReason;
import org.assist.erasure.Erasures;
import org.assist.erasure.LegalHolds;
import org.assist.erasure.Scope;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A supervisor holds a case, asks whether another one is erased, and proposes it; a caseworker fetches a file to hand over. */
@AssistTest
@NeedsChromium
class BrowserRetentionTests {

    @LocalServerPort
    int port;
    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    LegalHolds holds;
    @Autowired
    Erasures erasures;

    @Test
    void aSupervisorHoldsOneCaseAndProposesToEraseAnother() {
        var held = aClosedCase();
        var gone = aClosedCase();
        try (var supervisor = Browser.at(port)) {
            supervisor.login("supervisor").open("/retention");
            var page = supervisor.page();
            page.fill("#number", held.spoken());
            page.click("button:has-text('Hold')");
            assertThat(page.locator("main").innerText()).contains("Choose why it has to be kept.", "Say on which day it is looked at again");
            assertThat(supervisor.barriers()).isEmpty();
            page.selectOption("#reason", "COMPENSATION");
            page.fill("#review", LocalDate.now().plusYears(1).toString());
            page.click("button:has-text('Hold')");
            assertThat(page.locator("main").innerText()).contains("A legal hold stands on " + held.spoken());
            page.fill("#erase", gone.digits());
            page.click("button:has-text('Ask')");
            assertThat(page.locator("main").innerText()).contains("is asked in Tasklist");
            supervisor.picture("retention");
            page.setViewportSize(390, 844);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
            supervisor.picture("retention-phone");
            page.setViewportSize(1440, 900);

            supervisor.openTasklist().filter("My group's unassigned").searchCase(gone.digits()).openTask("Propose erasure");
            assertThat(page.locator(".fjs-form").innerText()).contains("What stands against it", "Nothing", "It cannot be undone.", "may be kept until");
            supervisor.picture("propose-erasure");
            assertThat(supervisor.problems()).as("but for the form that was sent half empty").allMatch(problem -> problem.contains("status of 422"));
        }
        assertThat(holds.on(held)).isPresent();
    }

    @Test
    void aCaseworkerFetchesAFileToHandOver() {
        var number = work.report();
        work.upToConsent(number);
        work.fileToHandOver(number);
        try (var worker = Browser.at(port)) {
            worker.login("caseworker").open("/files");
            assertThat(worker.barriers()).isEmpty();
            worker.picture("files");
            var paper = worker.page().waitForDownload(() -> worker.page().getByRole(AriaRole.LINK,
                    new Page.GetByRoleOptions().setName("On paper (PDF), " + new CaseNumber(number).spoken())).click());
            assertThat(paper.suggestedFilename()).isEqualTo("document.pdf");
            paper.saveAs(Path.of("target/pictures/document.pdf"));
            assertThat(worker.problems()).isEmpty();
        }
    }

    @Test
    void whatWasErasedIsOnThePageWithoutItsNumber() {
        var gone = aClosedCase();
        erasures.order(gone, Scope.IDENTITY, ErasureReason.HER_WISH, "supervisor", "supervisor-two");
        try (var supervisor = Browser.at(port)) {
            assertThat(supervisor.login("supervisor").open("/retention").page().locator("main").innerText()).contains("Being erased at this moment: ");
        }
    }

    private CaseNumber aClosedCase() {
        var number = work.report();
        work.upToConsent(number);
        register.endEarly(new CaseNumber(number), EarlyEnd.OPENED_IN_ERROR);
        return new CaseNumber(number);
    }
}
