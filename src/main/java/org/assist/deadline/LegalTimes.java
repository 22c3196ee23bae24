package org.assist.deadline;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps legal deadlines, their steps, and the events they follow from. */
@Repository
class LegalTimes {

    private static final String OPEN = "state in ('RUNNING', 'EXTENDED', 'SUSPENDED', 'MISSED')";

    private final JdbcClient sql;

    LegalTimes(JdbcClient sql) {
        this.sql = sql;
    }

    /** What happened before in a case. */
    record Happened(LegalEventCode code, Instant at, Set<Circumstance> circumstances) {
    }

    void record(CaseNumber number, Jurisdiction jurisdiction, LegalEventCode code, Instant at, boolean dayCertain, Set<Circumstance> circumstances,
            String by, Instant now) {
        sql.sql("""
                insert into assist.legal_event (case_number, jurisdiction, code, happened_at, day_certain, circumstances, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(List.of(number.digits(), jurisdiction.name(), code.name(), Timestamp.from(at), dayCertain,
                        circumstances.stream().map(Enum::name).sorted().collect(Collectors.joining(" ")), by, Timestamp.from(now)))
                .update();
    }

    List<Happened> happened(CaseNumber number) {
        return sql.sql("select code, happened_at, circumstances from assist.legal_event where case_number = ? order by happened_at, number")
                .param(number.digits())
                .query((row, index) -> new Happened(LegalEventCode.valueOf(row.getString("code")), instant(row, "happened_at"),
                        Stream.of(row.getString("circumstances").split(" ")).filter(name -> !name.isEmpty()).map(Circumstance::valueOf)
                                .collect(Collectors.toSet())))
                .list();
    }

    List<LegalEventCode> noted(CaseNumber number) {
        return sql.sql("select code from assist.legal_event where case_number = ? order by recorded_at, number").param(number.digits())
                .query((row, index) -> LegalEventCode.valueOf(row.getString("code"))).list();
    }

    /** One event after the other in a case, so that none is lost between two people. */
    void lock(CaseNumber number) {
        sql.sql("select pg_advisory_xact_lock(hashtext('legal_deadline'), hashtext(?))").param(number.digits()).query((row, index) -> true).list();
    }

    Optional<LegalTime> find(UUID id) {
        return sql.sql("select * from assist.legal_deadline where id = ?").param(id).query(LegalTimes::read).optional();
    }

    List<LegalTime> of(CaseNumber number) {
        return sql.sql("select * from assist.legal_deadline where case_number = ? order by due_at, id").param(number.digits()).query(LegalTimes::read).list();
    }

    List<LegalTime> allOpen() {
        return sql.sql("select * from assist.legal_deadline where " + OPEN + " order by due_at, id").query(LegalTimes::read).list();
    }

    void add(LegalTime time, Instant now) {
        sql.sql("""
                insert into assist.legal_deadline (id, case_number, jurisdiction, period, track, title, kind, started_by, started_at, counted_in,
                computed_due_at, due_at, open_end, paused_seconds, minimum, silence, at_due, warnings, look_again_days, certainty, source, state, rules, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?)""")
                .params(List.of(time.id, time.caseNumber.digits(), time.jurisdiction.name(), time.period, time.track, time.title, time.kind.name(),
                        time.startedBy.name(), Timestamp.from(time.startedAt), time.countedIn.name(), Timestamp.from(time.computedDueAt),
                        Timestamp.from(time.dueAt), time.openEnded, time.minimum, time.silence.name(), time.atDue.name(), time.warnings,
                        time.lookAgainDays, time.certainty, time.source, time.rules, Timestamp.from(now)))
                .update();
        save(time);
    }

    void save(LegalTime time) {
        sql.sql("""
                update assist.legal_deadline set track = :track, title = :title, kind = :kind, counted_in = :countedIn, computed_due_at = :computed,
                due_at = :due, confirmed_on = :confirmedOn, confirmed_by = :confirmedBy, extended_to = :extendedTo, bound_by = :boundBy, bound_at = :boundAt,
                suspended_at = :suspendedAt, paused_seconds = :paused, minimum = :minimum, silence = :silence, silence_event = :silenceEvent, at_due = :atDue,
                warnings = :warnings, look_again_days = :lookAgain, certainty = :certainty, source = :source, state = :state, rules = :rules where id = :id""")
                .param("track", time.track).param("title", time.title).param("kind", time.kind.name()).param("countedIn", time.countedIn.name())
                .param("computed", Timestamp.from(time.computedDueAt)).param("due", Timestamp.from(time.dueAt))
                .param("confirmedOn", time.confirmedOn == null ? null : Date.valueOf(time.confirmedOn), java.sql.Types.DATE)
                .param("confirmedBy", time.confirmedBy, java.sql.Types.VARCHAR)
                .param("extendedTo", time.extendedTo == null ? null : Date.valueOf(time.extendedTo), java.sql.Types.DATE)
                .param("boundBy", time.boundBy == null ? null : time.boundBy.name(), java.sql.Types.VARCHAR)
                .param("boundAt", timestamp(time.boundAt), java.sql.Types.TIMESTAMP)
                .param("suspendedAt", timestamp(time.suspendedAt), java.sql.Types.TIMESTAMP)
                .param("paused", time.paused.toSeconds()).param("minimum", time.minimum).param("silence", time.silence.name())
                .param("silenceEvent", time.silenceEvent == null ? null : time.silenceEvent.name(), java.sql.Types.VARCHAR)
                .param("atDue", time.atDue.name()).param("warnings", time.warnings).param("lookAgain", time.lookAgainDays)
                .param("certainty", time.certainty).param("source", time.source).param("state", time.state.name()).param("rules", time.rules)
                .param("id", time.id)
                .update();
    }

    void addStep(LegalTime time, Instant at, String by, String words) {
        sql.sql("""
                insert into assist.legal_deadline_step (deadline, number, at, done_by, due_at, words)
                select :deadline, coalesce(max(number), 0) + 1, :at, :by, :due, :words from assist.legal_deadline_step where deadline = :deadline""")
                .param("deadline", time.id).param("at", Timestamp.from(at)).param("by", by).param("due", Timestamp.from(time.dueAt))
                .param("words", words.length() > 500 ? words.substring(0, 500) : words)
                .update();
    }

    List<LegalStep> steps(UUID deadline) {
        return sql.sql("select at, done_by, due_at, words from assist.legal_deadline_step where deadline = ? order by number").param(deadline)
                .query((row, index) -> new LegalStep(instant(row, "at"), row.getString("done_by"), instant(row, "due_at"), row.getString("words"))).list();
    }

    private static LegalTime read(ResultSet row, int index) throws SQLException {
        var time = new LegalTime(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")),
                Jurisdiction.valueOf(row.getString("jurisdiction")), LegalEventCode.valueOf(row.getString("started_by")), instant(row, "started_at"),
                row.getBoolean("open_end"));
        time.period = row.getString("period");
        time.track = row.getString("track");
        time.title = row.getString("title");
        time.kind = LegalKind.valueOf(row.getString("kind"));
        time.countedIn = LegalUnit.valueOf(row.getString("counted_in"));
        time.computedDueAt = instant(row, "computed_due_at");
        time.dueAt = instant(row, "due_at");
        time.minimum = row.getBoolean("minimum");
        time.silence = Silence.valueOf(row.getString("silence"));
        time.silenceEvent = code(LegalEventCode.class, row.getString("silence_event"));
        time.atDue = AtDue.valueOf(row.getString("at_due"));
        time.warnings = row.getString("warnings");
        time.lookAgainDays = row.getInt("look_again_days");
        time.certainty = row.getString("certainty");
        time.source = row.getString("source");
        time.rules = row.getString("rules");
        time.confirmedOn = row.getObject("confirmed_on", LocalDate.class);
        time.confirmedBy = row.getString("confirmed_by");
        time.extendedTo = row.getObject("extended_to", LocalDate.class);
        time.boundBy = code(Effect.class, row.getString("bound_by"));
        time.boundAt = instant(row, "bound_at");
        time.suspendedAt = instant(row, "suspended_at");
        time.paused = Duration.ofSeconds(row.getLong("paused_seconds"));
        time.state = LegalState.valueOf(row.getString("state"));
        return time;
    }

    private static <E extends Enum<E>> E code(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
