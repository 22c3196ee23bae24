package org.assist.operation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the engine keeps up with its timers and steps: it warns when one is overdue for long, whatever the job executor says
 * of itself, or when somebody suspended a case and its timers stand still. To start a node anew would not help, so it is not down.
 */
@Component("timersHealthIndicator")
class TimersHealth extends AbstractHealthIndicator {

    private final JdbcClient sql;
    private final Clock clock;
    private final Duration longest;

    TimersHealth(JdbcClient sql, Clock clock, @Value("${assist.metrics.timers-late}") Duration longest) {
        super("The engine's jobs cannot be read");
        this.sql = sql;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var late = sql.sql("""
                select count(*) from public.act_ru_job where retries_ > 0 and suspension_state_ = 1
                and coalesce(duedate_, create_time_) at time zone :zone < :longAgo""")
                .param("zone", ZoneId.systemDefault().getId()).param("longAgo", Timestamp.from(clock.instant().minus(longest))).query(Long.class).single();
        var suspended = sql.sql("select count(*) from public.act_ru_execution where parent_id_ is null and suspension_state_ = 2").query(Long.class).single();
        health.status(late == 0 && suspended == 0 ? "UP" : RulesHealth.WARNING).withDetail("overdue", late).withDetail("suspended", suspended);
    }
}
