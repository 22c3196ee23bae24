package org.assist.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assist.partner.Disruption.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When organisations worked from a distance only, or not at all; the newest word of an organisation counts. */
@Component
class Disruptions {

    private final JdbcClient sql;

    Disruptions(JdbcClient sql) {
        this.sql = sql;
    }

    Disruption begin(String organisation, Kind kind, LocalDate until, String by, Instant at) {
        end(organisation, by, at);
        var disruption = new Disruption(UUID.randomUUID(), organisation, kind, until);
        sql.sql("""
                insert into assist.organisation_disruption (id, organisation, kind, until, announced_by, announced_at)
                values (:id, :organisation, :kind, :until, :by, :at)""")
                .param("id", disruption.id())
                .param("organisation", organisation)
                .param("kind", kind.name())
                .param("until", until)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return disruption;
    }

    void end(String organisation, String by, Instant at) {
        sql.sql("update assist.organisation_disruption set ended_by = :by, ended_at = :at where organisation = :organisation and ended_at is null")
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation)
                .update();
    }

    Optional<Disruption> of(String organisation, LocalDate today) {
        return sql.sql("""
                select id, organisation, kind, until from assist.organisation_disruption
                where organisation = :organisation and ended_at is null and until >= :today""")
                .param("organisation", organisation)
                .param("today", today)
                .query(Disruptions::disruption).optional();
    }

    /** Whatever was announced and not taken back, whether its last day has passed or not. */
    List<Disruption> all() {
        return sql.sql("select id, organisation, kind, until from assist.organisation_disruption where ended_at is null")
                .query(Disruptions::disruption).list();
    }

    private static Disruption disruption(ResultSet row, int number) throws SQLException {
        return new Disruption(row.getObject("id", UUID.class), row.getString("organisation"), Kind.valueOf(row.getString("kind")),
                row.getObject("until", LocalDate.class));
    }
}
