package org.assist.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the audit trail. */
@Component
class Entries {

    private static final int AT_A_TIME = 1_000;

    private final JdbcTemplate sql;

    Entries(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Until the end of this transaction nobody else appends; whoever was before has committed. */
    void lock() {
        sql.query("select pg_advisory_xact_lock(hashtext('assist.audit_entry'))", row -> { });
    }

    Optional<Head> last() {
        return sql.query("select sequence, hash from assist.audit_entry order by sequence desc limit 1",
                (row, index) -> new Head(row.getLong("sequence"), row.getBytes("hash"))).stream().findFirst();
    }

    void add(List<Entry> entries) {
        sql.batchUpdate("""
                insert into assist.audit_entry (sequence, at, account, role, organisation, what, about, element, reason, words, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries, entries.size(), (row, entry) -> {
            row.setLong(1, entry.sequence());
            row.setTimestamp(2, Timestamp.from(entry.at()));
            row.setString(3, entry.who().account());
            row.setString(4, entry.who().role());
            row.setString(5, entry.who().organisation());
            row.setString(6, entry.act().what().name());
            row.setArray(7, row.getConnection().createArrayOf("varchar", entry.act().about().toArray()));
            row.setString(8, entry.act().element());
            row.setString(9, entry.act().reason());
            row.setString(10, entry.act().words());
            row.setBytes(11, entry.previous());
            row.setBytes(12, entry.hash());
        });
    }

    List<Entry> about(String reference, Instant from, Instant until) {
        return sql.query("select * from assist.audit_entry where about @> array[?]::varchar[] and at >= ? and at < ? order by sequence", Entries::read,
                reference, Timestamp.from(from), Timestamp.from(until));
    }

    Optional<Entry> one(long sequence) {
        return sql.query("select * from assist.audit_entry where sequence = ?", Entries::read, sequence).stream().findFirst();
    }

    /** One after the other, a thousand in memory at most. A row that holds what no entry can hold is told as such. */
    void each(Consumer<Row> reader) {
        var from = 0L;
        List<Row> some;
        do {
            some = sql.query("select * from assist.audit_entry where sequence > ? order by sequence limit " + AT_A_TIME, Entries::rowOf, from);
            some.forEach(reader);
            from = some.isEmpty() ? from : some.get(some.size() - 1).sequence();
        } while (some.size() == AT_A_TIME);
    }

    /** @param entry empty where the row holds what no entry can */
    record Row(long sequence, Optional<Entry> entry) {
    }

    private static Row rowOf(ResultSet row, int index) throws SQLException {
        try {
            return new Row(row.getLong("sequence"), Optional.of(read(row, index)));
        } catch (IllegalArgumentException notOfOurs) {
            return new Row(row.getLong("sequence"), Optional.empty());
        }
    }

    private static Entry read(ResultSet row, int index) throws SQLException {
        return new Entry(row.getLong("sequence"), row.getTimestamp("at").toInstant(), new Who(row.getString("account"), row.getString("role"), row.getString("organisation")),
                new Act(What.valueOf(row.getString("what")), List.of((String[]) row.getArray("about").getArray()), row.getString("element"), row.getString("reason"),
                        row.getString("words")), row.getBytes("previous"), row.getBytes("hash"));
    }
}
