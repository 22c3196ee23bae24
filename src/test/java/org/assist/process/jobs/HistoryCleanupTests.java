package org.assist.process.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.WholeWay;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine throws its old history away while people work; what the house keeps is in tables of its own (F66). */
@AssistTest
class HistoryCleanupTests {

    private static final Instant MORNING = Instant.parse("2026-11-10T10:00:00Z");
    private static final String MAILS = "select count(*) from public.act_hi_procinst where proc_def_key_ = 'notification' and business_key_ = ?";

    @Autowired
    Casework work;
    @Autowired
    WholeWay way;
    @Autowired
    HistoryService history;
    @Autowired
    ManagementService jobs;
    @Autowired
    ProcessEngineConfigurationImpl engine;
    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void whatIsOldGoesWhilePeopleWorkAndNoRecordOfOursIsTouched() throws Exception {
        work.clock(MORNING);
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).startsWith("01:00");
        var number = work.report();
        while (!way.place(number).equals("asked")) {
            way.step(number);
        }
        work.sendMails(number);
        assertThat(sql.queryForObject(MAILS, Long.class, number)).isPositive();
        var ours = ours(number);

        work.clock(MORNING.plus(Duration.ofDays(100)));
        var others = Executors.newFixedThreadPool(2);
        var working = others.submit(() -> {
            for (var i = 0; i < 4; i++) {
                work.upToPlan(work.report());
            }
        });
        history.cleanUpHistoryAsync(true);
        for (var round = 0; round < 200 && sql.queryForObject(MAILS, Long.class, number) > 0; round++) {
            assertThatCode(() -> history.findHistoryCleanupJobs().stream().map(Job::getId).forEach(jobs::executeJob)).doesNotThrowAnyException();
        }
        working.get();
        others.shutdown();

        assertThat(sql.queryForObject(MAILS, Long.class, number)).isZero();
        assertThat(ours(number)).isEqualTo(ours);
        way.finish(number);
    }

    /** Every row of ours about this case, as text. */
    private String ours(String number) {
        var rows = new StringBuilder();
        sql.queryForList("select table_name from information_schema.columns where table_schema = 'assist' and column_name = 'case_number' order by 1", String.class)
                .forEach(table -> rows.append(sql.queryForList("select to_jsonb(one)::text from assist.%s one where case_number = ? order by 1".formatted(table), String.class, number)));
        return rows.append(sql.queryForList("select to_jsonb(one)::text from assist.case_file one where number = ?", String.class, number)).toString();
    }
}
