package org.assist.escalation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.assist.escalation.StalledCase.Place;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases that stand still, as the last sweep found them, and what supervisors did about them. */
@Component
@Transactional
public class StalledCases {

    /** What a case stands still for. */
    public record Key(String number, StallCause cause) {
    }

    private static final int AT_ONCE = 1000;

    private final JdbcClient sql;
    private final JdbcTemplate many;
    private final Clock clock;

    StalledCases(JdbcClient sql, JdbcTemplate many, Clock clock) {
        this.sql = sql;
        this.many = many;
        this.clock = clock;
    }

    /** Of every case, or of one. */
    @Transactional(readOnly = true)
    public List<StalledCase> all(String number) {
        return sql.sql("select * from assist.stalled_case where :number = '' or case_number = :number").param("number", number)
                .query((row, index) -> stalled(row)).list();
    }

    @Transactional(readOnly = true)
    public Optional<StalledCase> find(String number, StallCause cause) {
        return all(number).stream().filter(stalled -> stalled.cause() == cause).findFirst();
    }

    /** They take the place of what was known; of a case that was erased since it was looked at nothing is kept. */
    public void keep(List<StalledCase> rows) {
        many.batchUpdate("delete from assist.stalled_case where case_number = ? and cause = ?", rows, AT_ONCE, (statement, one) -> {
            statement.setString(1, one.number());
            statement.setString(2, one.cause().name());
        });
        many.batchUpdate("""
                insert into assist.stalled_case (case_number, cause, occurrence, organisation, jurisdiction, stage, risk_level, worker, since, waiting_on, task,
                    definition, instance, execution, activity, activity_name, incident, step, owners, next_step, next_step_at, snoozed_until)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz where exists (select from assist.case_file where number = ?)""", rows, AT_ONCE, (statement, now) -> {
            var place = now.place();
            var values = Arrays.asList(now.number(), now.cause().name(), now.occurrence(), now.organisation(), now.jurisdiction().name(), name(now.stage()),
                    now.riskLevel().name(), now.worker(), Timestamp.from(now.since()), now.waitingOn(), now.task(), place.definition(), place.instance(),
                    place.execution(), place.activity(), place.activityName(), place.incident(), name(now.step()), now.owners(), name(now.nextStep()),
                    timestamp(now.nextStepAt()), timestamp(now.snoozedUntil()), now.number());
            for (var at = 0; at < values.size(); at++) {
                statement.setObject(at + 1, values.get(at));
            }
        });
    }

    public void forget(String number, StallCause cause) {
        sql.sql("delete from assist.stalled_case where case_number = ? and cause = ?").param(number).param(cause.name()).update();
    }

    /** Only one node of the house sweeps at a time; false when another one does. Holds until the transaction ends. */
    public boolean alone() {
        return sql.sql("select pg_try_advisory_xact_lock(hashtext('stalled cases'))").query(Boolean.class).single();
    }

    /** Until when the ladder waits, where somebody said so and the time is not over. */
    @Transactional(readOnly = true)
    public Map<Key, Instant> pauses(String number) {
        return sql.sql("select case_number, cause, max(until) as until from assist.stall_action where until is not null and (:number = '' or case_number = :number) group by case_number, cause")
                .param("number", number)
                .query((row, index) -> Map.entry(new Key(row.getString("case_number"), StallCause.valueOf(row.getString("cause"))), Waits.instant(row, "until")))
                .list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps what somebody did; nothing is ever taken out of it. */
    public void note(String number, StallCause cause, StallAction action, StallReason reason, Instant until, String givenTo, String by) {
        sql.sql("insert into assist.stall_action (id, case_number, cause, action, reason, until, given_to, done_by, done_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(UUID.randomUUID(), number, cause.name(), action.name(), name(reason), timestamp(until), givenTo, by, Timestamp.from(clock.instant())))
                .update();
    }

    /** What became of the ladder and what people did in one case, in plain words, the oldest first. */
    @Transactional(readOnly = true)
    public List<Past> past(String number) {
        var past = new ArrayList<Past>();
        sql.sql("select * from assist.ladder_step where case_number = ?").param(number).query(row -> {
            var cause = StallCause.valueOf(row.getString("cause"));
            var step = Rung.valueOf(row.getString("step"));
            past.add(new Past(Waits.instant(row, "taken_at"), "%s: %s. It goes to %s%s%s".formatted(cause.code(), cause.label(), step.label(),
                    row.getString("owners").isBlank() ? "" : " (" + row.getString("owners").replace(" ", ", ") + ")", row.getBoolean("late") ? ", late" : ""),
                    switch (TakenBy.valueOf(row.getString("taken_by"))) {
                        case TIMER -> "the model's timer";
                        case SWEEP -> "the sweep";
                        case PERSON -> "a supervisor";
                    }));
        });
        sql.sql("select * from assist.stall_action where case_number = ?").param(number).query(row -> {
            var reason = row.getString("reason");
            past.add(new Past(Waits.instant(row, "done_at"), "%s: %s%s%s".formatted(StallCause.valueOf(row.getString("cause")).code(),
                    StallAction.valueOf(row.getString("action")).label(), row.getString("given_to") == null ? "" : " to " + row.getString("given_to"),
                    reason == null ? "" : ". " + StallReason.valueOf(reason).label()), row.getString("done_by")));
        });
        return past.stream().sorted(comparing(Past::at)).toList();
    }

    /** @param by what or who did it */
    public record Past(Instant at, String what, String by) {
    }

    static StalledCase stalled(ResultSet row) throws SQLException {
        return new StalledCase(row.getString("case_number"), StallCause.valueOf(row.getString("cause")), row.getString("occurrence"), row.getString("organisation"),
                Jurisdiction.valueOf(row.getString("jurisdiction")), row.getString("stage") == null ? null : Stage.valueOf(row.getString("stage")),
                RiskLevel.valueOf(row.getString("risk_level")), row.getString("worker"), Waits.instant(row, "since"), row.getString("waiting_on"),
                row.getString("task"), new Place(row.getString("definition"), row.getString("instance"), row.getString("execution"), row.getString("activity"),
                        row.getString("activity_name"), row.getString("incident")), rung(row.getString("step")), row.getString("owners"),
                rung(row.getString("next_step")), Waits.instant(row, "next_step_at"), Waits.instant(row, "snoozed_until"));
    }

    private static Rung rung(String code) {
        return code == null ? null : Rung.valueOf(code);
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
