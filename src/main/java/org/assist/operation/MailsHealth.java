package org.assist.operation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether mails leave the house: it warns when one waits for long. None is lost: it is tried again, and then shown in Cockpit. */
@Component("mailsHealthIndicator")
class MailsHealth extends AbstractHealthIndicator {

    private final JdbcClient sql;
    private final Clock clock;
    private final Duration longest;

    MailsHealth(JdbcClient sql, Clock clock, @Value("${assist.metrics.mails-late}") Duration longest) {
        super("The mails that are owed cannot be read");
        this.sql = sql;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var waiting = sql.sql("select count(*) from assist.mail where state <> 'SENT' and posted_at < ?").param(Timestamp.from(clock.instant().minus(longest)))
                .query(Long.class).single();
        health.status(waiting == 0 ? "UP" : RulesHealth.WARNING).withDetail("waiting", waiting);
    }
}
