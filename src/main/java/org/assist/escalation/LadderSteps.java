package org.assist.escalation;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which steps of the ladder were taken: each once for each time a case waited. */
@Component
@Transactional
public class LadderSteps {

    /** A step of one wait. */
    public record Key(String number, StallCause cause, String occurrence, Rung step) {

        static Key of(Wait wait, Rung step) {
            return new Key(wait.number().digits(), wait.cause(), wait.occurrence(), step);
        }
    }

    /** Somebody who has a standstill since a step was taken and was not told yet. */
    public record Untold(Key key, List<String> owners) {
    }

    private final JdbcClient sql;
    private final Rulebook rulebook;
    private final Waits waits;
    private final Ladder ladder;
    private final Clock clock;
    private final Duration lateAfter;

    LadderSteps(JdbcClient sql, Rulebook rulebook, Waits waits, Ladder ladder, Clock clock, @Value("${assist.stalled.late-after}") Duration lateAfter) {
        this.sql = sql;
        this.rulebook = rulebook;
        this.waits = waits;
        this.ladder = ladder;
        this.clock = clock;
        this.lateAfter = lateAfter;
    }

    /** What was taken in open cases, or in the one that is given, and who has it since. */
    @Transactional(readOnly = true)
    public Map<Key, String> taken(String number) {
        return sql.sql("""
                select ladder_step.* from assist.ladder_step join assist.case_file on case_file.number = ladder_step.case_number
                where case_file.state not in ('CLOSED', 'SIGNPOSTED') and (:number = '' or case_number = :number)""")
                .param("number", number).query((row, index) -> Map.entry(new Key(row.getString("case_number"), StallCause.valueOf(row.getString("cause")),
                        row.getString("occurrence"), Rung.valueOf(row.getString("step"))), row.getString("owners"))).list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public boolean isTaken(Map<Key, String> taken, Wait wait, Rung step) {
        return taken.containsKey(Key.of(wait, step));
    }

    /** Whether it was due long enough ago to be late if it is taken now. */
    public boolean isLate(DueStep step) {
        return clock.instant().isAfter(step.at().plus(lateAfter));
    }

    /**
     * Notes that a step is taken now.
     *
     * @return false when it was taken already, by whomever: then nothing is to be done any more
     */
    public boolean take(Wait wait, DueStep step, TakenBy by, Set<String> owners) {
        var now = clock.instant();
        var at = step.at().isAfter(now) ? now : step.at();
        return sql.sql("""
                insert into assist.ladder_step (case_number, cause, occurrence, step, due_at, taken_at, taken_by, late, owners, rule, rules)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(wait.number().digits(), wait.cause().name(), wait.occurrence(), step.step().name(), Timestamp.from(at), Timestamp.from(now), by.name(),
                        isLate(step), String.join(" ", owners), step.sentence(), step.version())
                .update() > 0;
    }

    /**
     * A timer of a model has seen to it: the steps that are due by now are taken, and everybody was told.
     *
     * @param need the need it is about, or {@code null}
     */
    public void takenByTimer(CaseNumber number, StallCause cause, String need, Set<String> owners) {
        waits.of(number).stream().filter(wait -> wait.cause() == cause && (need == null || need.equals(wait.need()))).forEach(wait ->
                ladder.steps(wait).stream().filter(step -> !step.at().isAfter(clock.instant())).forEach(step -> {
                    if (take(wait, step, TakenBy.TIMER, owners)) {
                        told(Key.of(wait, step.step()));
                    }
                }));
    }

    /** Who has it since that step. */
    public String owners(Map<Key, String> taken, Wait wait, Rung step) {
        return taken.getOrDefault(Key.of(wait, step), "");
    }

    /** Whether people of a country are left to sleep now. */
    @Transactional(readOnly = true)
    public boolean isQuiet(Jurisdiction jurisdiction) {
        var time = LocalTime.ofInstant(clock.instant(), jurisdiction.zone());
        return rulebook.rows(Escalations.QUESTION.name(), QuietHours.class).stream().anyMatch(hours -> hours.jurisdiction() == jurisdiction && hours.covers(time));
    }

    public void told(Wait wait, Rung step) {
        told(Key.of(wait, step));
    }

    public void told(Key key) {
        sql.sql("update assist.ladder_step set told_at = ? where case_number = ? and cause = ? and occurrence = ? and step = ?")
                .params(Timestamp.from(clock.instant()), key.number(), key.cause().name(), key.occurrence(), key.step().name()).update();
    }

    /** Who was left to sleep and has to be told once the night of the country is over. */
    public List<Untold> untold(String number) {
        return sql.sql("""
                select ladder_step.*, case_file.jurisdiction from assist.ladder_step join assist.case_file on case_file.number = ladder_step.case_number
                where told_at is null and (:number = '' or case_number = :number) order by taken_at for update of ladder_step skip locked""")
                .param("number", number).query((row, index) -> isQuiet(Jurisdiction.valueOf(row.getString("jurisdiction"))) ? null
                        : new Untold(new Key(row.getString("case_number"), StallCause.valueOf(row.getString("cause")), row.getString("occurrence"),
                                Rung.valueOf(row.getString("step"))), words(row.getString("owners")))).list().stream()
                .filter(untold -> untold != null).toList();
    }

    private static List<String> words(String owners) {
        return owners.isBlank() ? List.of() : List.copyOf(new TreeSet<>(List.of(owners.split(" "))));
    }
}
