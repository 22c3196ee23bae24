package org.assist.process.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;

/** A house in which nobody is left for a task (F46). */
@AssistTest
class EmptyGroupTests {

    private static final Instant MORNING = Instant.parse("2026-11-10T10:00:00Z");
    private static final String HOUSE = "thistle-gate";

    @Autowired
    Casework work;
    @Autowired
    Sweep sweep;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService accounts;
    @Autowired
    HealthIndicator peopleHealthIndicator;
    @Autowired
    JdbcTemplate sql;

    private List<String> gone = List.of();

    @AfterEach
    void theyAreBack() {
        gone.forEach(user -> accounts.createTenantUserMembership(HOUSE, user));
        ClockUtil.reset();
    }

    @Test
    void whereNoCaseworkerIsLeftASupervisorHasTheTaskAndTheOperatorIsWarned() {
        work.clock(MORNING);
        var number = work.reportAt(HOUSE, Map.of("jurisdiction", "UK_SCT", "region", "GB-GLG"));
        assertThat(nobodyIn()).doesNotContain(HOUSE + "/caseworker");
        gone = accounts.createUserQuery().memberOfGroup("caseworker").memberOfTenant(HOUSE).list().stream().map(User::getId).toList();
        assertThat(gone).isNotEmpty();
        gone.forEach(user -> accounts.deleteTenantUserMembership(HOUSE, user));

        assertThat(nobodyIn()).contains(HOUSE + "/caseworker");
        assertThat(peopleHealthIndicator.health().getStatus().getCode()).isEqualTo("WARNING");
        work.clock(MORNING.plus(Duration.ofDays(3)));
        sweep.look(new CaseNumber(number));

        assertThat(tasks.getIdentityLinksForTask(work.task(number, "Task_ScreenForIndicators").getId())).anyMatch(link -> "supervisor".equals(link.getGroupId()));
        assertThat(sql.queryForList("select recipient from assist.mail where case_number = ? and template = 'ESCALATION'", String.class, number)).contains("account:supervisor5");
    }

    private String nobodyIn() {
        return String.valueOf(peopleHealthIndicator.health().getDetails().get("nobodyIn"));
    }
}
