package org.assist.escalation;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
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

    /**
     * A step that is to be taken.
     *
     * @param told whether those who have it from then on are told at once
     */
    public record Taking(Wait waiting, DueStep step, Set<String> owners, boolean told) {

        Key key() {
            return Key.of(waiting, step.step());
        }
    }

    /** Somebody who has a standstill since a step was taken and was not told yet. */
    public record Untold(Key key, List<String> owners) {
    }

    private final JdbcClient sql;
    private final JdbcTemplate many;
    private final Rulebook rulebook;
    private final Waits waits;
    private final Ladder ladder;
    private final Clock clock;
    private final Duration lateAfter;

    LadderSteps(JdbcClient sql, JdbcTemplate many, Rulebook rulebook, Waits waits, Ladder ladder, Clock clock, @Value("${assist.stalled.late-after}") Duration lateAfter) {
        this.sql = sql;
        this.many = many;
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
                .param("number", number).query((row, index) -> Map.entry(key(row), row.getString("owners"))).list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public boolean isTaken(Map<Key, String> taken, Wait wait, Rung step) {
        return taken.containsKey(Key.of(wait, step));
    }

    /** Whether it was due long enough ago to be late if it is taken now. */
    public boolean isLate(DueStep step) {
        return clock.instant().isAfter(step.at().plus(lateAfter));
    }

    /**
     * Notes that steps are taken now, all at once.
     *
     * @return those that were not taken already, by whomever: with the others nothing is to be done any more
     */
    public List<Taking> take(List<Taking> steps, TakenBy by) {
        if (steps.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var noted = Set.copyOf(sql.sql("""
                insert into assist.ladder_step (case_number, cause, occurrence, step, due_at, taken_at, taken_by, late, owners, rule, rules, told_at)
                select number, cause, occurrence, step, due_at::timestamptz, :now::timestamptz, :by::text, late::boolean, owners, rule, rules, case when told::boolean then :now::timestamptz end
                from unnest(:numbers::text[], :causes::text[], :occurrences::text[], :steps::text[], :dueAt::text[], :late::text[], :owners::text[], :rule::text[], :rules::text[], :told::text[])
                    as taken (number, cause, occurrence, step, due_at, late, owners, rule, rules, told)
                on conflict do nothing returning case_number, cause, occurrence, step""")
                .param("now", Timestamp.from(now)).param("by", by.name())
                .param("numbers", column(steps, one -> one.key().number())).param("causes", column(steps, one -> one.key().cause().name()))
                .param("occurrences", column(steps, one -> one.key().occurrence())).param("steps", column(steps, one -> one.key().step().name()))
                .param("dueAt", column(steps, one -> (one.step().at().isAfter(now) ? now : one.step().at()).toString()))
                .param("late", column(steps, one -> Boolean.toString(isLate(one.step())))).param("owners", column(steps, one -> String.join(" ", one.owners())))
                .param("rule", column(steps, one -> one.step().sentence())).param("rules", column(steps, one -> one.step().version()))
                .param("told", column(steps, one -> Boolean.toString(one.told())))
                .query((row, index) -> key(row)).list());
        return steps.stream().filter(one -> noted.contains(one.key())).toList();
    }

    private static String[] column(List<Taking> steps, Function<Taking, String> of) {
        return steps.stream().map(of).toArray(String[]::new);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("case_number"), StallCause.valueOf(row.getString("cause")), row.getString("occurrence"), Rung.valueOf(row.getString("step")));
    }

    /**
     * A timer of a model has seen to it: the steps that are due by now are taken, and everybody was told.
     *
     * @param need the need it is about, or {@code null}
     */
    public void takenByTimer(CaseNumber number, StallCause cause, String need, Set<String> owners) {
        take(waits.of(number).stream().filter(wait -> wait.cause() == cause && (need == null || need.equals(wait.need())))
                .flatMap(wait -> ladder.steps(wait).stream().filter(step -> !step.at().isAfter(clock.instant())).map(step -> new Taking(wait, step, owners, true))).toList(), TakenBy.TIMER);
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

    public void told(List<Untold> steps) {
        var now = Timestamp.from(clock.instant());
        many.batchUpdate("update assist.ladder_step set told_at = ? where case_number = ? and cause = ? and occurrence = ? and step = ?",
                steps.stream().map(Untold::key).map(key -> new Object[] {now, key.number(), key.cause().name(), key.occurrence(), key.step().name()}).toList());
    }

    /** Who was left to sleep and has to be told once the night of the country is over. */
    public List<Untold> untold(String number) {
        return sql.sql("""
                select ladder_step.*, case_file.jurisdiction from assist.ladder_step join assist.case_file on case_file.number = ladder_step.case_number
                where told_at is null and (:number = '' or case_number = :number) order by taken_at for update of ladder_step skip locked""")
                .param("number", number).query((row, index) -> isQuiet(Jurisdiction.valueOf(row.getString("jurisdiction"))) ? null
                        : new Untold(key(row), words(row.getString("owners")))).list().stream()
                .filter(untold -> untold != null).toList();
    }

    private static List<String> words(String owners) {
        return owners.isBlank() ? List.of() : List.copyOf(new TreeSet<>(List.of(owners.split(" "))));
    }
}
