package org.assist.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator is warned of, and what she can count. */
@AssistTest
class HealthTests {

    private static final Clock LONG_AGO = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Clock LATER = Clock.fixed(Instant.parse("2036-01-01T00:00:00Z"), ZoneOffset.UTC);

    @Autowired
    JdbcClient sql;
    @Autowired
    Rulebook rulebook;
    @Autowired
    HouseMetrics metrics;
    @Autowired
    MeterRegistry registry;
    @Autowired
    Postbox postbox;
    @Autowired
    Casework work;
    @Autowired
    RuntimeService runtime;
    @Autowired
    IdentityService accounts;

    @Test
    void aTimerThatIsOverdueForLongIsWarnedOf() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        assertThat(new TimersHealth(sql, LONG_AGO, Duration.ofMinutes(10)).health().getStatus().getCode()).isEqualTo("UP");
        assertThat(new TimersHealth(sql, LATER, Duration.ofMinutes(10)).health().getStatus().getCode()).isEqualTo("WARNING");
    }

    @Test
    void aSuspendedCaseIsWarnedOfAndItsTimersGoOnAfterwards() {
        var number = work.report();
        work.upToPlan(number);
        var instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list();
        instances.forEach(instance -> runtime.suspendProcessInstanceById(instance.getId()));
        assertThat(new TimersHealth(sql, LONG_AGO, Duration.ofMinutes(10)).health().getStatus().getCode()).isEqualTo("WARNING");

        instances.forEach(instance -> runtime.activateProcessInstanceById(instance.getId()));
        assertThat(new TimersHealth(sql, LONG_AGO, Duration.ofMinutes(10)).health().getStatus().getCode()).isEqualTo("UP");
        work.timer(number, "Timer_PlanReviewDue");
        ClockUtil.reset();
        assertThat(work.openTasks(number)).containsExactly("Task_ReviewPlan");
    }

    @Test
    void aRequestToAPartnerWithoutAnAccountIsWarnedOf() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        var partner = work.waiting(number).organisation();
        sql.sql("update assist.organisation set answers_by_code = false where key = ?").param(partner).update();
        assertThat(nobodyIn()).doesNotContain("partner/" + partner);
        var people = accounts.createUserQuery().memberOfGroup("partner").memberOfTenant(partner).list();
        assertThat(people).isNotEmpty();
        people.forEach(user -> accounts.deleteTenantUserMembership(partner, user.getId()));

        assertThat(nobodyIn()).contains("partner/" + partner);
        people.forEach(user -> accounts.createTenantUserMembership(partner, user.getId()));
    }

    @Test
    void aMailThatDoesNotLeaveTheHouseIsWarnedOf() {
        var number = work.report();
        postbox.post(Letter.NEWS, Recipient.account("supervisor"), new CaseNumber(number));
        assertThat(new MailsHealth(sql, LONG_AGO, Duration.ofMinutes(30)).health().getStatus().getCode()).isEqualTo("UP");
        assertThat(new MailsHealth(sql, LATER, Duration.ofMinutes(30)).health().getStatus().getCode()).isEqualTo("WARNING");
        work.sendMails(number);
    }

    @Test
    void rulesThatAreInForceAreWell() {
        assertThat(new RulesHealth(rulebook).health().getStatus().getCode()).isEqualTo("UP");
        assertThat(rulebook.refused()).isEmpty();
    }

    @Test
    void theCountsFollowTheHouse() {
        metrics.read();
        var before = registry.get("assist.house").tag("what", "cases_open").gauge().value();
        work.report();
        metrics.read();
        assertThat(registry.get("assist.house").tag("what", "cases_open").gauge().value()).isEqualTo(before + 1);
        assertThat(registry.get("assist.rules").tag("question", "escalation").tag("version", rulebook.version("escalation")).gauge().value()).isPositive();
    }

    private String nobodyIn() {
        return new PeopleHealth(sql).health().getDetails().get("nobodyIn").toString();
    }
}
