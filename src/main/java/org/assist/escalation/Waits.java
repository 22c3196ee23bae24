package org.assist.escalation;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;
import org.assist.vocabulary.Urgency;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What cases wait for, read from our tables and the engine's ({@code waits.sql}), and whose caseworker is away. */
@Component
public class Waits {

    private final JdbcClient database;
    private final Rulebook rulebook;
    private final Absences absences;
    private final Clock clock;
    private final String sql;

    Waits(JdbcClient database, Rulebook rulebook, Absences absences, Clock clock) {
        this.database = database;
        this.rulebook = rulebook;
        this.absences = absences;
        this.clock = clock;
        try {
            sql = new ClassPathResource("waits.sql", getClass()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("waits.sql is part of the application and cannot be read", e);
        }
    }

    /** Of every open case. */
    @Transactional(readOnly = true)
    public List<Wait> all() {
        return of("");
    }

    /** Of one case. */
    @Transactional(readOnly = true)
    public List<Wait> of(CaseNumber number) {
        return of(number.digits());
    }

    private List<Wait> of(String number) {
        var question = Escalations.QUESTION.name();
        var waits = database.sql(sql).param("number", number).param("zone", ZoneId.systemDefault().getId()).param("now", Timestamp.from(clock.instant()))
                .param("contactTasks", rulebook.rows(question, ContactTask.class).stream().map(ContactTask::task).toList())
                .param("ownLadder", rulebook.rows(question, StandingPlace.class).stream().filter(StandingPlace::onlyHere).map(StandingPlace::activity).toList())
                .query((row, index) -> wait(row)).list();
        return Stream.concat(waits.stream(), away(number)).toList();
    }

    /** ST-13: the cases of those who are away and for whom nobody stands in. */
    private Stream<Wait> away(String number) {
        var led = database.sql("""
                select number, lead_organisation, jurisdiction, stage, lead_worker,
                       coalesce((select in_force from assist.risk_assessment where case_number = number order by judgement desc limit 1), 'MEDIUM') as risk
                from assist.case_file where state not in ('CLOSED', 'SIGNPOSTED') and lead_worker is not null and (:number = '' or number = :number)""")
                .param("number", number).query((row, index) -> new Led(new CaseNumber(row.getString("number")), row.getString("lead_organisation"),
                        Jurisdiction.valueOf(row.getString("jurisdiction")), code(row.getString("stage"), Stage::valueOf),
                        RiskLevel.valueOf(row.getString("risk")), row.getString("lead_worker"))).list();
        return led.stream().collect(groupingBy(Led::worker)).entrySet().stream().filter(worker -> absences.whoWorksFor(worker.getKey()).isEmpty())
                .flatMap(worker -> {
                    var absence = absences.current(worker.getKey()).orElseThrow();
                    return worker.getValue().stream().map(led1 -> led1.waitsSince(absence, absences.begins(absence)));
                });
    }

    private record Led(CaseNumber number, String organisation, Jurisdiction jurisdiction, Stage stage, RiskLevel risk, String worker) {

        Wait waitsSince(Absence absence, Instant begun) {
            return new Wait(StallCause.LEAD_WORKER_AWAY, absence.id().toString(), number, organisation, jurisdiction, stage, risk, null, worker, begun, null, null,
                    null, null, "any supervisor");
        }
    }

    private static Wait wait(ResultSet row) throws SQLException {
        return new Wait(StallCause.valueOf(row.getString("cause")), row.getString("occurrence"), new CaseNumber(row.getString("number")), row.getString("organisation"),
                Jurisdiction.valueOf(row.getString("jurisdiction")), code(row.getString("stage"), Stage::valueOf), RiskLevel.valueOf(row.getString("risk")),
                code(row.getString("urgency"), Urgency::valueOf), row.getString("worker"), instant(row, "since"), instant(row, "halfway"), instant(row, "due"),
                row.getString("need"), row.getString("task"), row.getString("waiting_on"));
    }

    private static <T> T code(String code, Function<String, T> of) {
        return code == null ? null : of.apply(code);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
