package org.assist.process.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.escalation.StallCause.NEED_WITHOUT_ACTION;

import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.assist.casefile.CaseRegister;
import org.assist.escalation.StalledCases;
import org.assist.escalation.StandingTimes;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a supervisor sees in Cockpit of cases that stand still, and does about them. */
@NeedsChromium
@AssistTest
class BrowserStalledTests {

    @LocalServerPort
    int port;
    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    Sweep sweep;
    @Autowired
    StandingTimes counted;
    @Autowired
    StalledCases stalled;

    private String number;
    private String spoken;

    @BeforeEach
    void aNeedStandsStillForFourDays() {
        work.clock(Instant.parse("2026-11-10T10:00:00Z"));
        number = work.report();
        spoken = new CaseNumber(number).spoken();
        register.takenBy(new CaseNumber(number), "caseworker");
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.clock(Instant.parse("2026-11-14T10:00:00Z"));
        sweep.look(new CaseNumber(number));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void theDashboardHasABoxThatLeadsToThePage() {
        try (var supervisor = Browser.at(port)) {
            supervisor.login("supervisor").openCockpit();
            var box = supervisor.page().locator(".assist-box");
            box.locator("table").waitFor();
            assertThat(box.innerText()).contains("Stalled cases", "Stalled");
            supervisor.picture("stalled-dashboard");
            box.locator("h3 a").click();
            row(supervisor, "ST-03").waitFor();
            assertThat(supervisor.problems()).isEmpty();
        }
    }

    @Test
    void thePageSaysWhyACaseStandsStillOnWhomItWaitsAndWhatComesNext() {
        try (var supervisor = Browser.at(port)) {
            open(supervisor);
            assertThat(row(supervisor, "ST-03").innerText()).contains(spoken, "Crisis", "caseworker", "A need is open and nothing happens", "Choose partner", "to a supervisor");
            supervisor.page().waitForResponse(answer -> answer.url().contains("cause=NEED_WITHOUT_ACTION"),
                    () -> supervisor.page().locator(".assist-filters select").nth(3).selectOption(new SelectOption().setLabel("A need is open and nothing happens")));
            row(supervisor, "ST-03").waitFor();
            assertThat(supervisor.page().locator(".assist-stalled tbody tr").allInnerTexts()).isNotEmpty().allMatch(text -> text.contains("ST-03"));
            supervisor.page().locator(".assist-stalled th button").first().click();
            assertThat(supervisor.page().locator(".assist-stalled th").first().getAttribute("aria-sort")).isEqualTo("ascending");
            supervisor.picture("stalled-page");
            assertThat(supervisor.barriers()).isEmpty();
            assertThat(supervisor.problems()).isEmpty();
        }
    }

    @Test
    void whatSheDoesIsKeptWithHerName() {
        try (var supervisor = Browser.at(port)) {
            open(supervisor);
            var row = row(supervisor, "ST-03");
            row.locator("summary").click();
            row.locator("select").first().selectOption("snooze");
            row.locator("select").nth(1).selectOption("HER_WISH");
            row.locator("input").fill("7");
            supervisor.picture("stalled-action");
            row.locator("button").click();
            supervisor.page().locator(".assist-page [role=status]").first().waitFor();
            row(supervisor, "Put aside until").waitFor();

            assertThat(stalled.find(number, NEED_WITHOUT_ACTION).orElseThrow().snoozedUntil()).isBetween(Instant.parse("2026-11-21T10:00:00Z"), Instant.parse("2026-11-21T10:30:00Z"));
            assertThat(stalled.past(number)).anySatisfy(past -> {
                assertThat(past.what()).isEqualTo("ST-03: Put aside. She wishes it so");
                assertThat(past.by()).isEqualTo("supervisor");
            });
            assertThat(supervisor.problems()).isEmpty();
        }
    }

    @Test
    void theDiagramShowsWhereCasesStandAndTheInstanceItsStory() {
        counted.count();
        try (var supervisor = Browser.at(port)) {
            open(supervisor);
            row(supervisor, "ST-03").locator("td").nth(5).locator("a").click();
            supervisor.page().locator(".assist-badge").first().waitFor();
            supervisor.page().locator("text=Standing here").first().click();
            var times = supervisor.page().locator(".assist-times");
            times.waitFor();
            assertThat(times.innerText()).contains("Choose partner", "days");
            supervisor.picture("stalled-diagram");

            open(supervisor);
            row(supervisor, "ST-03").locator("td").first().locator("a").click();
            supervisor.page().locator(".ctn-tabs a, .nav-tabs a").filter(new Locator.FilterOptions().setHasText("Case")).last().click();
            var story = supervisor.page().locator(".assist-case");
            story.locator("h3").waitFor();
            assertThat(story.innerText()).contains("Case " + spoken, "What is awaited, and by when", "Choose partner", "ST-03: A need is open and nothing happens. It goes to her caseworker");
            supervisor.picture("stalled-instance");
            assertThat(supervisor.problems()).isEmpty();
        }
    }

    private void open(Browser supervisor) {
        if (supervisor.page().url().contains("about:")) {
            supervisor.login("supervisor").openCockpit();
        }
        supervisor.page().locator("a[href='#/stalled']").first().click();
        row(supervisor, "ST-03").waitFor();
    }

    private Locator row(Browser supervisor, String words) {
        return supervisor.page().locator(".assist-page .assist-stalled tbody tr").filter(new Locator.FilterOptions().setHasText(spoken))
                .filter(new Locator.FilterOptions().setHasText(words)).first();
    }
}
