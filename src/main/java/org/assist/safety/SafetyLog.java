package org.assist.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what happened: incidents and absences, in codes and dates. */
@Component
@Transactional
public class SafetyLog {

    private final JdbcClient sql;
    private final Clock clock;

    SafetyLog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param knownAt since when we know of it, never later than now */
    public UUID incident(CaseNumber number, IncidentKind kind, Instant knownAt) {
        var id = UUID.randomUUID();
        sql.sql("insert into assist.safety_incident (id, case_number, kind, known_at) values (?, ?, ?, ?)")
                .params(id, number.digits(), kind.name(), Timestamp.from(earlier(knownAt, clock.instant()))).update();
        return id;
    }

    /** Data got out: until then the authority has to be told. */
    public void breach(UUID incident, Instant noticeBy) {
        change("update assist.safety_incident set notice_by = ? where id = ?", Timestamp.from(noticeBy), incident);
    }

    public void decide(UUID incident, BreachDecision decision) {
        change("update assist.safety_incident set decision = ?, decided_at = ? where id = ? and notice_by is not null", decision.name(), now(), incident);
    }

    public void close(UUID incident) {
        change("update assist.safety_incident set closed_at = ? where id = ? and closed_at is null", now(), incident);
    }

    @Transactional(readOnly = true)
    public Incident incident(UUID id) {
        return sql.sql("select * from assist.safety_incident where id = ?").param(id).query((row, index) -> readIncident(row)).single();
    }

    @Transactional(readOnly = true)
    public List<Incident> incidents(CaseNumber number) {
        return sql.sql("select * from assist.safety_incident where case_number = ? order by known_at, id").param(number.digits())
                .query((row, index) -> readIncident(row)).list();
    }

    public UUID absence(CaseNumber number, AbsenceRoute route) {
        var id = UUID.randomUUID();
        sql.sql("insert into assist.absence (id, case_number, route, noticed_at, overridden, looks) values (?, ?, ?, ?, false, 0)")
                .params(id, number.digits(), route.name(), now()).update();
        return id;
    }

    /**
     * Keeps what the conference decided about the police.
     *
     * @param reasonGiven whether a reason stands in the case file
     * @throws IllegalArgumentException when a child is not to be reported, or her wish is overridden without a reason
     */
    public void decide(UUID absence, PoliceWish wish, PoliceDecision decision, boolean reasonGiven) {
        var overridden = wish.overriddenBy(decision);
        if (absence(absence).route() == AbsenceRoute.CHILD && decision != PoliceDecision.REPORT) {
            throw new IllegalArgumentException("A missing child is always reported");
        }
        if (overridden && !reasonGiven) {
            throw new IllegalArgumentException("Her wish is overridden for a documented reason only");
        }
        change("update assist.absence set wish = ?, decision = ?, overridden = ? where id = ?", wish.name(), decision.name(), overridden, absence);
    }

    /** Counts that somebody is to look again; which turn that is. */
    public int lookAgain(UUID absence) {
        change("update assist.absence set looks = looks + 1 where id = ?", absence);
        return absence(absence).looks();
    }

    public void end(UUID absence, Absence.Outcome outcome) {
        change("update assist.absence set outcome = ?, ended_at = ? where id = ? and ended_at is null", outcome.name(), now(), absence);
    }

    @Transactional(readOnly = true)
    public Absence absence(UUID id) {
        return sql.sql("select * from assist.absence where id = ?").param(id).query((row, index) -> readAbsence(row)).single();
    }

    @Transactional(readOnly = true)
    public List<Absence> absences(CaseNumber number) {
        return sql.sql("select * from assist.absence where case_number = ? order by noticed_at, id").param(number.digits())
                .query((row, index) -> readAbsence(row)).list();
    }

    private void change(String statement, Object... values) {
        if (sql.sql(statement).params(values).update() != 1) {
            throw new IllegalStateException("There is nothing left to change: " + statement.substring(0, statement.indexOf(" set ")));
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Incident readIncident(ResultSet row) throws SQLException {
        return new Incident(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")), IncidentKind.valueOf(row.getString("kind")),
                instant(row, "known_at"), instant(row, "notice_by"), code(row, "decision", BreachDecision.class), instant(row, "decided_at"),
                instant(row, "closed_at"));
    }

    private static Absence readAbsence(ResultSet row) throws SQLException {
        return new Absence(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")), AbsenceRoute.valueOf(row.getString("route")),
                instant(row, "noticed_at"), code(row, "wish", PoliceWish.class), code(row, "decision", PoliceDecision.class),
                row.getBoolean("overridden"), row.getInt("looks"), code(row, "outcome", Absence.Outcome.class), instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
    }

    private static <E extends Enum<E>> E code(ResultSet row, String column, Class<E> codes) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(code -> Enum.valueOf(codes, code)).orElse(null);
    }
}
