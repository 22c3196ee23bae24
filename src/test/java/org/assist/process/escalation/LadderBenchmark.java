package org.assist.process.escalation;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.assist.ReferralEngine;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.ManyCases;
import org.assist.fixture.PlainEngine;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast this house takes overdue steps of the ladder, with all that a step does, and how fast a plain Camunda engine on the same PostgreSQL
 * fires as many due timers, each of which opens a task; and how late timers of the house fire when a hundred a second come due. The README has
 * the command and the figures.
 */
public final class LadderBenchmark {

    /** Each case of the benchmark is so late that about as many steps are due. */
    private static final int STEPS_OF_A_CASE = 3;
    /** Cases whose steps are taken, and timers of as many that fire, before either is measured. */
    private static final int WARM_UP = 300;
    private static final int A_SECOND = 100;
    private static final int WAITING = 100_000;
    /** The engine's tables hold local time. */
    private static final String ZONE = ZoneId.systemDefault().getId();

    private record Drained(String way, long steps, double seconds) {

        double aSecond() {
            return steps / seconds;
        }
    }

    private LadderBenchmark() {
    }

    /** @param arguments how many steps and timers; 20,000 without. And for how many seconds timers come due; 60 without */
    public static void main(String[] arguments) throws Exception {
        var steps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        try (var house = new SpringApplicationBuilder(ReferralEngine.class, Casework.class).run("--server.port=0", "--assist.embedded.folder=target/bench-ladder-" + ProcessHandle.current().pid(),
                "--assist.embedded.database-port=0", "--assist.embedded.mail-port=0", "--assist.demo-casework=false", "--" + AssistTest.NO_PROVIDER, "--assist.password-iterations=1000",
                "--assist.stalled.every=PT10H", "--spring.datasource.hikari.maximum-pool-size=20")) {
            var sql = house.getBean(JdbcClient.class);
            var many = new ManyCases(house.getBean(DataSource.class));
            open(house, sql, many, WARM_UP);
            house.getBean(Sweep.class).look();
            open(house, sql, many, steps / STEPS_OF_A_CASE);
            var ladder = ladder(house, sql);
            var plain = plain(house, steps);
            System.out.println("\n| way | steps | seconds | a second | ratio |\n|---|---:|---:|---:|---:|");
            for (var way : List.of(ladder, plain)) {
                System.out.printf("| %s | %,d | %.1f | %.0f | %.2f |%n", way.way(), way.steps(), way.seconds(), way.aSecond(), way.aSecond() / plain.aSecond());
            }
            late(sql, many, seconds);
        }
        System.exit(0);
    }

    /** Half of them wait for a screening nobody took on for six days, half for a partner for eight days. */
    private static void open(ConfigurableApplicationContext house, JdbcClient sql, ManyCases many, int cases) throws SQLException {
        var work = house.getBean(Casework.class);
        var screening = work.report();
        var planned = work.report();
        work.upToPlan(planned, "needsWithin72h", List.of("COUNSELLING"));
        for (var number : List.of(screening, planned)) {
            many.more(new CaseNumber(number), cases / 2);
        }
        sql.sql("update assist.case_file set opened_at = opened_at - interval '8 days'").update();
        sql.sql("update assist.need set recorded_at = recorded_at - interval '8 days'").update();
        sql.sql("update public.act_ru_task set create_time_ = create_time_ - interval '6 days' where proc_inst_id_ in (select id_ from public.act_ru_execution where business_key_ is not null)").update();
        many.settle();
    }

    /** Until the last step was taken, with the reading of everything that cases wait for. */
    private static Drained ladder(ConfigurableApplicationContext house, JdbcClient sql) {
        var sweep = house.getBean(Sweep.class);
        var taken = sql.sql("select count(*) from assist.ladder_step").query(Long.class).single();
        var took = 0.0;
        for (var looks = 0; looks < 5; looks++) {
            var begun = Instant.now();
            var nanos = System.nanoTime();
            sweep.look();
            System.err.printf("A look took %.1f s%n", (System.nanoTime() - nanos) / 1e9);
            var last = sql.sql("select max(taken_at) from assist.ladder_step where taken_at > ?").param(Timestamp.from(begun)).query(Timestamp.class).optional();
            if (last.isEmpty()) {
                break;
            }
            took += Duration.between(begun, last.get().toInstant()).toMillis() / 1e3;
        }
        return new Drained("the ladder of this house", sql.sql("select count(*) from assist.ladder_step").query(Long.class).single() - taken, took);
    }

    private static Drained plain(ConfigurableApplicationContext house, int timers) throws Exception {
        var engine = PlainEngine.beside(house, UnaryOperator.identity(), settings -> settings, "bench/plain-escalation.bpmn");
        drain(engine, WARM_UP * STEPS_OF_A_CASE);
        var drained = new Drained("timers of a plain Camunda engine", timers, drain(engine, timers));
        engine.close();
        return drained;
    }

    /** Seconds until the last of so many timers has fired. */
    private static double drain(ProcessEngine engine, int timers) throws InterruptedException {
        var due = Date.from(Instant.now().minusSeconds(3600));
        var pool = Executors.newFixedThreadPool(4);
        for (var timer = 0; timer < timers; timer++) {
            pool.submit(() -> engine.getRuntimeService().startProcessInstanceByKey("plain-escalation", Map.of("dueAt", due)));
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.HOURS);
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var begun = System.nanoTime();
        executor.start();
        while (left(engine) > 0) {
            Thread.sleep(200);
        }
        executor.shutdown();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long left(ProcessEngine engine) {
        return engine.getManagementService().createJobQuery().timers().count();
    }

    /** Real timers of the models, a hundred of them due in each second, among many that wait. */
    private static void late(JdbcClient sql, ManyCases many, int seconds) throws InterruptedException, SQLException {
        sql.sql("""
                insert into public.act_ru_job (id_, rev_, type_, retries_, exclusive_, duedate_, handler_type_, handler_cfg_, suspension_state_, priority_, sequence_counter_, create_time_)
                select 'waiting-' || row, 1, 'timer', 3, true, now() + interval '1 year' + row * interval '1 minute', 'timer-intermediate-transition', 'none', 1, 0, 1, now()
                from generate_series(1, :waiting) row""").param("waiting", WAITING).update();
        many.settle();
        var due = sql.sql("""
                with chosen as (select id_, row_number() over (order by id_) as row from public.act_ru_job
                    where handler_type_ = 'timer-intermediate-transition' and process_instance_id_ is not null order by id_ limit :due)
                update public.act_ru_job job set duedate_ = (now() at time zone :zone) + interval '10 seconds' + chosen.row * interval '1 second' / :rate
                from chosen where chosen.id_ = job.id_""").param("due", seconds * A_SECOND).param("rate", A_SECOND).param("zone", ZONE).update();
        var until = Instant.now().plusSeconds(seconds * 4L + 60);
        while (Instant.now().isBefore(until) && sql.sql("select count(*) from public.act_ru_job where duedate_ < (now() at time zone :zone) + interval '1 day' and handler_type_ = 'timer-intermediate-transition'")
                .param("zone", ZONE).query(Long.class).single() > 0) {
            Thread.sleep(1000);
        }
        System.out.println("\n| timers | waiting | fired | p50 s | p95 s | p99 s |\n|---:|---:|---:|---:|---:|---:|");
        sql.sql("""
                select count(*) as fired, percentile_cont(array[0.5, 0.95, 0.99]) within group (order by extract(epoch from timestamp_ - job_duedate_)) as late
                from public.act_hi_job_log where job_state_ = 2 and job_def_type_ = 'timer-intermediate-transition'""").query(row -> {
            var late = (Double[]) row.getArray("late").getArray();
            System.out.printf("| %,d | %,d | %,d | %.2f | %.2f | %.2f |%n", due, WAITING, row.getLong("fired"), late[0], late[1], late[2]);
        });
    }
}
