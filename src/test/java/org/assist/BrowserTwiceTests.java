package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Twice, too late, interrupted: what people see when they click again (F6, F7, F67, F68). */
@AssistTest
@NeedsChromium
class BrowserTwiceTests {

    @LocalServerPort
    int port;
    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    JdbcTemplate sql;

    @Test
    void aDoubleClickCompletesATaskOnce() {
        var number = work.report();
        try (var worker = Browser.at(port)) {
            screening(worker, number).fill("ageGroup", "ADULT").pressTwice();
            worker.page().waitForCondition(() -> work.openTasks(number).contains("Task_ConcludeScreening"));
        }
        assertThat(work.openTasks(number)).containsExactly("Task_ConcludeScreening");
        assertThat(completed(number)).isOne();
    }

    @Test
    void anOldFormThatIsSentAgainIsRefusedAndTheListShowsWhatToDoNext() {
        var number = work.report();
        try (var worker = Browser.at(port)) {
            screening(worker, number).fill("ageGroup", "ADULT");
            work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
            assertThat(worker.press()).isNotEmpty().doesNotContain("Exception:");
            worker.page().locator(".notifications .alert, .notification").first().waitFor();
            worker.openTasklist().filter("My tasks").searchCase(number).openTask("Conclude screening");
        }
        assertThat(completed(number)).isOne();
    }

    @Test
    void whileSomebodyTypesHerSessionGoesOn() {
        var number = work.report();
        try (var worker = Browser.at(port)) {
            screening(worker, number);
            var alive = new AtomicInteger();
            worker.page().onRequest(request -> {
                if (request.url().endsWith("/api/admin/auth/user/default")) {
                    alive.incrementAndGet();
                }
            });
            worker.fill("ageGroup", "ADULT");
            assertThat(alive).as("nothing is said at once").hasValue(0);
            worker.page().evaluate("const now = Date.now; Date.now = () => now() + 5 * 60 * 1000");
            worker.page().evaluate("document.body.dispatchEvent(new Event('input', {bubbles: true}))");
            worker.page().evaluate("document.body.dispatchEvent(new Event('input', {bubbles: true}))");
            worker.page().waitForCondition(() -> alive.get() > 0);
            assertThat(alive).hasValue(1);
            assertThat(worker.problems()).isEmpty();
        }
    }

    @Test
    void aPartnerThatClicksTwiceAcceptsOnce() {
        var referral = asked();
        try (var partner = Browser.at(port)) {
            accepting(partner, referral).locator("button:has-text('Accept')").dblclick();
            partner.page().waitForCondition(() -> status(referral) != Referral.Status.SENT);
            partner.open("/partner/referrals/" + referral.reference());
            assertThat(partner.page().locator("button:has-text('Accept')").count()).isZero();
        }
        assertThat(work.openTasks(number(referral))).containsExactly("Task_ArrangeHandover");
    }

    @Test
    void aPartnerWhoseConnectionBreaksAsItAcceptsMayAcceptAgain() {
        var referral = asked();
        try (var partner = Browser.at(port)) {
            var page = accepting(partner, referral);
            page.route("**/partner/referrals/**", route -> {
                if (route.request().method().equals("POST")) {
                    route.fetch();
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });
            page.locator("button:has-text('Accept')").click();
            page.waitForCondition(() -> status(referral) != Referral.Status.SENT);
            page.unroute("**/partner/referrals/**");
            partner.open("/partner/referrals/" + referral.reference());

            assertThat(page.locator("main").innerText()).contains("What she allows you to know");
        }
        assertThat(work.openTasks(number(referral))).containsExactly("Task_ArrangeHandover");
    }

    private Browser screening(Browser worker, String number) {
        return worker.login("caseworker").openTasklist().take("Screen for indicators", number);
    }

    private Page accepting(Browser partner, Referral referral) {
        var page = partner.login("partner-" + referral.organisation()).open("/partner/referrals/" + referral.reference()).page();
        page.locator("#earliestDate").fill(work.today().plusDays(3).toString());
        return page;
    }

    private Referral asked() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        return work.waiting(number);
    }

    private String number(Referral referral) {
        return sql.queryForObject("select case_number from assist.referral where id = ?", String.class, referral.id());
    }

    private Referral.Status status(Referral referral) {
        return desk.referralsOf(new CaseNumber(number(referral))).get(0).status();
    }

    private long completed(String number) {
        return sql.queryForObject("select count(*) from public.act_hi_taskinst task join public.act_hi_procinst process on process.id_ = task.proc_inst_id_ "
                + "where process.business_key_ = ? and task.task_def_key_ = 'Task_ScreenForIndicators' and task.delete_reason_ = 'completed'", Long.class, number);
    }
}
