package org.assist.operation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.assist.escalation.StallCause;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts of the house for a monitoring system, read every half minute: how many cases, how many stalled for what, how the engine keeps up. */
@Component
class HouseMetrics {

    private final JdbcClient sql;
    private final Rulebook rulebook;
    private final List<Question> questions;
    private final Clock clock;
    private final MultiGauge house;
    private final MultiGauge stalled;
    private final MultiGauge rules;

    HouseMetrics(MeterRegistry registry, JdbcClient sql, Rulebook rulebook, List<Question> questions, Clock clock) {
        this.sql = sql;
        this.rulebook = rulebook;
        this.questions = questions;
        this.clock = clock;
        house = MultiGauge.builder("assist.house").description("Counts of the house, by what is counted").register(registry);
        stalled = MultiGauge.builder("assist.stalled").description("Cases that stand still, by cause").register(registry);
        rules = MultiGauge.builder("assist.rules").description("Rules in force for each question, with the version of the set").register(registry);
    }

    @Scheduled(fixedDelayString = "${assist.metrics.every}")
    void read() {
        house.register(counts().entrySet().stream().map(count -> Row.of(Tags.of("what", count.getKey()), count.getValue())).toList(), true);
        var standing = standing();
        stalled.register(Stream.of(StallCause.values()).map(cause -> Row.of(Tags.of("cause", cause.name(), "code", cause.code()), standing.getOrDefault(cause.name(), 0L))).toList(), true);
        rules.register(questions.stream().map(Question::name)
                .map(question -> Row.of(Tags.of("question", question, "version", rulebook.version(question)), rulebook.rules(question).size())).toList(), true);
    }

    /** A timer is due when its time has come and nothing has taken it; the oldest one says how far the engine is behind. */
    private Map<String, Number> counts() {
        return sql.sql("""
                select (select count(*) from assist.case_file where kind = 'CASE' and state not in ('CLOSED', 'SIGNPOSTED')) as cases_open,
                       (select count(distinct case_number) from assist.stalled_case) as cases_stalled,
                       (select count(*) from public.act_ru_job job where job.type_ = 'timer' and job.duedate_ at time zone :zone <= :now and job.retries_ > 0) as timers_due,
                       (select coalesce(max(extract(epoch from :now - job.duedate_ at time zone :zone)), 0)::bigint
                        from public.act_ru_job job where job.type_ = 'timer' and job.duedate_ at time zone :zone <= :now and job.retries_ > 0) as timers_late_seconds,
                       (select count(*) from public.act_ru_job job where job.retries_ = 0) as jobs_failed,
                       (select count(*) from assist.mail where state <> 'SENT') as mails_waiting,
                       (select count(*) from assist.ladder_step where late) as ladder_steps_late""")
                .param("zone", ZoneId.systemDefault().getId()).param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> {
                    var counts = new LinkedHashMap<String, Number>();
                    for (var what : List.of("cases_open", "cases_stalled", "timers_due", "timers_late_seconds", "jobs_failed", "mails_waiting", "ladder_steps_late")) {
                        counts.put(what, row.getLong(what));
                    }
                    return counts;
                }).single();
    }

    private Map<String, Long> standing() {
        var standing = new LinkedHashMap<String, Long>();
        sql.sql("select cause, count(*) as cases from assist.stalled_case group by cause").query(row -> {
            standing.put(row.getString("cause"), row.getLong("cases"));
        });
        return standing;
    }
}
