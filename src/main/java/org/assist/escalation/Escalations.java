package org.assist.escalation;

import static java.util.stream.Collectors.toCollection;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises what did not happen in time to whoever must know, as {@code rules/escalation} has it, and keeps that it did. */
@Component
public class Escalations {

    static final Question QUESTION = new Question("escalation", List.of(Lapse.class, Standstill.class),
            List.of(new Question.Table("stalled.csv", LadderRow.class, 7),
                    new Question.Table("standing-places.csv", StandingPlace.class, 2),
                    new Question.Table("contact-tasks.csv", ContactTask.class, 1),
                    new Question.Table("quiet-hours.csv", QuietHours.class, 1)),
            List.of(MustKnow.class, TakesOver.class, LadderStep.class, EvenAtNight.class));

    private final Rulebook rulebook;
    private final JdbcClient sql;
    private final Clock clock;

    Escalations(Rulebook rulebook, JdbcClient sql, Clock clock) {
        this.rulebook = rulebook;
        this.sql = sql;
        this.clock = clock;
    }

    @Bean
    static Question escalationQuestion() {
        return QUESTION;
    }

    /** @param need the need it is about, or {@code null} when it is about the woman herself */
    @Transactional
    public Raised raise(Lapse lapse, CaseNumber number, UUID need) {
        var conclusions = rulebook.ask(QUESTION.name(), List.of(lapse));
        conclusions.of(MustKnow.class).forEach(known -> keep(lapse, number, need, known.role(), known.sentence(), conclusions.version()));
        conclusions.of(TakesOver.class).forEach(taken -> keep(lapse, number, need, taken.role(), taken.sentence(), conclusions.version()));
        return new Raised(conclusions.of(MustKnow.class).stream().map(MustKnow::role).collect(toCollection(TreeSet::new)),
                conclusions.of(TakesOver.class).stream().map(TakesOver::role).collect(toCollection(TreeSet::new)));
    }

    private void keep(Lapse lapse, CaseNumber number, UUID need, Role role, String sentence, String version) {
        sql.sql("insert into assist.escalation (id, kind, case_number, need, role, rule, rules, raised_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(UUID.randomUUID(), lapse.kind().name(), number.digits(), need, role.name(), sentence, version,
                        Timestamp.from(clock.instant())))
                .update();
    }
}
