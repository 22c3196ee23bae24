package org.assist.outcome;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows when she is asked what has changed, and keeps what she said: the measurements by case, the satisfaction by nobody. */
@Component
@Transactional
public class Outcomes {

    static final Question QUESTION = new Question("outcomes", List.of(Interview.class),
            List.of(new Question.Table("moments.csv", MomentTime.class, 1)), List.of(DueAfter.class, AskAgain.class));

    private final Rulebook rulebook;
    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    Outcomes(Rulebook rulebook, JdbcClient sql, Vault vault, Clock clock) {
        this.rulebook = rulebook;
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    @Bean
    static Question outcomesQuestion() {
        return QUESTION;
    }

    /** When she is asked, in an assistance that began at a moment; months are those of the country's calendar. */
    public Instant due(Moment moment, Jurisdiction jurisdiction, Instant begun) {
        return rulebook.ask(QUESTION.name(), List.of(new Interview(moment, 0))).of(DueAfter.class).stream()
                .map(after -> begun.atZone(jurisdiction.zone()).plusMonths(after.months()).toInstant()).min(Instant::compareTo)
                .orElseThrow(() -> new IllegalStateException("No rule in rules/outcomes says when she is asked: " + moment));
    }

    /**
     * When she is asked again who said "not now"; empty when she is left in peace.
     *
     * @param putOff how often she has said so, 1 for the first time
     */
    public Optional<Instant> askAgain(Moment moment, int putOff, Instant now) {
        return rulebook.ask(QUESTION.name(), List.of(new Interview(moment, putOff))).of(AskAgain.class).stream()
                .map(again -> now.plus(Duration.ofDays(again.days()))).max(Instant::compareTo);
    }

    /** Keeps what she said about herself. */
    public void record(CaseNumber number, String organisation, Jurisdiction jurisdiction, Moment moment, Measurement measured) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into assist.outcome_measurement (id, case_number, organisation, jurisdiction, moment, measured_at, language_level, certificates)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id).param(number.digits()).param(organisation).param(jurisdiction.name()).param(moment.name())
                .param(Timestamp.from(clock.instant()))
                .param(measured.language() == null ? null : measured.language().name())
                .param(measured.certificates()).update();
        measured.marks().forEach((area, marks) -> marks.forEach((code, value) ->
                sql.sql("insert into assist.outcome_mark (measurement, area, code, value) values (?, ?, ?, ?)")
                        .params(id, area.name(), code, value).update()));
    }

    /**
     * Keeps how content somebody was, and nothing that points to her: no case, no day, no order.
     *
     * @param words what we should do better, or {@code null}; sealed
     */
    public void recordSatisfaction(String organisation, Jurisdiction jurisdiction, Moment moment, Satisfaction satisfaction, String words) {
        var id = UUID.randomUUID();
        sql.sql("insert into assist.satisfaction_answer (id, organisation, jurisdiction, moment, quarter, satisfaction, words) values (?, ?, ?, ?, ?, ?, ?)")
                .param(id).param(organisation).param(jurisdiction.name()).param(moment.name())
                .param(Date.valueOf(quarterOf(clock.instant().atZone(jurisdiction.zone()).toLocalDate())))
                .param(satisfaction.name())
                .param(words == null ? null : vault.seal(words, "satisfaction_answer/" + id)).update();
    }

    @Bean
    static SealedColumn sealedWords() {
        return SealedColumn.ofTheHouse("satisfaction_answer", "words", "'satisfaction_answer/' || id");
    }

    /** The first day of the quarter a day lies in. */
    static LocalDate quarterOf(LocalDate day) {
        return day.withDayOfMonth(1).withMonth(day.getMonth().firstMonthOfQuarter().getValue());
    }
}
