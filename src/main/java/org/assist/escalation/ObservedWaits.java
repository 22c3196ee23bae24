package org.assist.escalation;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the sweeps saw cases wait for: it begins when one first finds it and ends when one finds it no more. */
@Component
@Transactional
public class ObservedWaits {

    /** What is older tells little of how long things take now. */
    private static final Period BACK = Period.ofYears(1);
    private static final int ENOUGH = 100_000;
    private static final int AT_ONCE = 1000;

    private record Key(String number, String cause, String occurrence) {
    }

    private final JdbcTemplate sql;
    private final Clock clock;

    ObservedWaits(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Keeps what a sweep saw.
     *
     * @param steps  of everything that is waited for, the first one first
     * @param number of the one case that was looked at; empty for all
     */
    public void keep(Map<Wait, List<DueStep>> steps, String number) {
        var known = running(number);
        var now = new HashMap<Key, ObservedWait>();
        steps.forEach((wait, ladder) -> {
            var key = new Key(wait.number().digits(), wait.cause().name(), wait.occurrence());
            var since = known.containsKey(key) ? known.get(key).since() : Collections.min(List.of(wait.since(), clock.instant()));
            var lateAt = Objects.requireNonNullElseGet(wait.due(), () -> ladder.get(0).at());
            if (lateAt.isAfter(since)) {
                now.put(key, new ObservedWait(key.number(), wait.cause(), key.occurrence(), wait.organisation(), since, lateAt, null));
            }
        });
        write(now.entrySet().stream().filter(one -> !one.getValue().equals(known.get(one.getKey()))).map(Map.Entry::getValue).toList());
        end(known.keySet().stream().filter(key -> !now.containsKey(key)).toList());
    }

    /** What goes on, and the newest of what ended within a year; of all houses, as a step takes much the same time everywhere. */
    @Transactional(readOnly = true)
    public List<ObservedWait> ofTheLastYear() {
        return sql.query("""
                select * from assist.observed_wait where ended_at is null
                union all (select * from assist.observed_wait where ended_at is not null and since >= ? order by since desc limit ?)""", (row, index) -> observed(row),
                Timestamp.from(clock.instant().atOffset(ZoneOffset.UTC).minus(BACK).toInstant()), ENOUGH);
    }

    private Map<Key, ObservedWait> running(String number) {
        return sql.query("select * from assist.observed_wait where ended_at is null and (? = '' or case_number = ?)", (row, index) -> observed(row), number, number).stream()
                .collect(toMap(wait -> new Key(wait.number(), wait.cause().name(), wait.occurrence()), wait -> wait));
    }

    /** Of a case that was erased since it was looked at nothing is kept. */
    private void write(Collection<ObservedWait> waits) {
        sql.batchUpdate("""
                insert into assist.observed_wait (case_number, cause, occurrence, organisation, since, late_at)
                select ?, ?, ?, ?, ?, ? where exists (select from assist.case_file where number = ?)
                on conflict on constraint observed_wait_pk do update
                set organisation = excluded.organisation, since = excluded.since, late_at = excluded.late_at, ended_at = null""", waits, AT_ONCE, (statement, wait) -> {
            statement.setString(1, wait.number());
            statement.setString(2, wait.cause().name());
            statement.setString(3, wait.occurrence());
            statement.setString(4, wait.organisation());
            statement.setTimestamp(5, Timestamp.from(wait.since()));
            statement.setTimestamp(6, Timestamp.from(wait.lateAt()));
            statement.setString(7, wait.number());
        });
    }

    private void end(Collection<Key> gone) {
        var now = Timestamp.from(clock.instant());
        sql.batchUpdate("update assist.observed_wait set ended_at = greatest(since, ?) where case_number = ? and cause = ? and occurrence = ?", gone, AT_ONCE, (statement, key) -> {
            statement.setTimestamp(1, now);
            statement.setString(2, key.number());
            statement.setString(3, key.cause());
            statement.setString(4, key.occurrence());
        });
    }

    private static ObservedWait observed(ResultSet row) throws SQLException {
        return new ObservedWait(row.getString("case_number"), StallCause.valueOf(row.getString("cause")), row.getString("occurrence"), row.getString("organisation"),
                Waits.instant(row, "since"), Waits.instant(row, "late_at"), Waits.instant(row, "ended_at"));
    }
}
