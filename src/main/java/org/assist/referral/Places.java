package org.assist.referral;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.assist.partner.ServiceEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps one of the counted places of a service for every referral that asks for one: until its answer is due, and once it is accepted
 * until the partner counts its free places anew. So no service is offered more than it said it has.
 */
@Component
class Places {

    private static final String KEPT = """
            r.place and (r.status in ('SENT', 'NEEDS_INFO') and r.answer_due_at > :now
                or r.accepted_at > s.capacity_as_of)""";

    private final JdbcClient sql;
    private final Clock clock;

    Places(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many places are kept, by service; a service of which none is kept has no entry. */
    Map<String, Integer> kept() {
        return sql.sql("select r.service, count(*) from assist.referral r join assist.service s on s.id = r.service where %s group by r.service".formatted(KEPT))
                .param("now", now()).query((row, number) -> Map.entry(row.getString(1), row.getInt(2))).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Whether one of its places is free for one referral more. Until this transaction ends nobody else can find out, so whoever does next
     * sees what came of this.
     */
    boolean free(ServiceEntry service) {
        if (service.places() == 0) {
            return false;
        }
        var reported = sql.sql("select free_places from assist.service where id = :id for update").param("id", service.id()).query(Integer.class).single();
        var kept = sql.sql("select count(*) from assist.referral r join assist.service s on s.id = r.service where r.service = :id and %s".formatted(KEPT))
                .param("id", service.id()).param("now", now()).query(Integer.class).single();
        return kept < reported;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
