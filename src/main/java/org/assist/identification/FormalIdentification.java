package org.assist.identification;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.assist.deadline.LegalEventCode;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Formal identification as a victim: what it means in each country ({@code rules/formal}), and the history of what
 * authorities decided. Nothing here opens or closes a way to help.
 */
@Component
public class FormalIdentification {

    static final Question QUESTION = new Question("formal", List.of(TrackFacts.class),
            List.of(new Question.Table("tracks.csv", CountryTrack.class, 1), new Question.Table("decisions.csv", TrackDecision.class, 2)),
            List.of(TrackAdvice.class));

    private final Rulebook rulebook;
    private final JdbcClient sql;
    private final Clock clock;

    FormalIdentification(Rulebook rulebook, JdbcClient sql, Clock clock) {
        this.rulebook = rulebook;
        this.sql = sql;
        this.clock = clock;
    }

    @Bean
    static Question formalQuestion() {
        return QUESTION;
    }

    /** What it means in a country. */
    public CountryTrack track(Jurisdiction jurisdiction) {
        return rulebook.rows(QUESTION.name(), CountryTrack.class).stream().filter(row -> row.jurisdiction() == jurisdiction).findFirst().orElseThrow();
    }

    /** What has to be seen to in her situation, in sentences. */
    public List<String> advice(TrackFacts facts) {
        return rulebook.ask(QUESTION.name(), List.of(facts)).of(TrackAdvice.class).stream().map(TrackAdvice::sentence).sorted().toList();
    }

    /** The legal events that are decisions on identification in a country. */
    public Set<LegalEventCode> decisions(Jurisdiction jurisdiction) {
        return rulebook.rows(QUESTION.name(), TrackDecision.class).stream().filter(row -> row.jurisdiction() == jurisdiction).map(TrackDecision::code)
                .collect(toSet());
    }

    /** What a legal event decides in a country; empty when it is no decision on identification. */
    public Optional<TrackDecision> decision(Jurisdiction jurisdiction, LegalEventCode code) {
        return rulebook.rows(QUESTION.name(), TrackDecision.class).stream().filter(row -> row.jurisdiction() == jurisdiction && row.code() == code).findFirst();
    }

    /** Adds a decision to the history. */
    @Transactional
    public void note(CaseNumber number, TrackDecision decision) {
        sql.sql("""
                insert into assist.identification_status (case_number, status, jurisdiction, body, evidence, outcome, challenge, known_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(List.of(number.digits(), decision.outcome().status(), decision.jurisdiction().name(),
                        track(decision.jurisdiction()).body().name(), decision.code().name(), decision.outcome().name(),
                        (decision.outcome() == Outcome.NEGATIVE ? Challenge.POSSIBLE : Challenge.NONE).name(), Timestamp.from(clock.instant())))
                .update();
    }

    /** Notes whether the last decision is challenged. */
    @Transactional
    public void challenge(CaseNumber number, Challenge challenge) {
        sql.sql("""
                update assist.identification_status set challenge = :challenge where number =
                (select max(number) from assist.identification_status where case_number = :case)""")
                .param("challenge", challenge.name()).param("case", number.digits()).update();
    }

    /** What authorities decided about her, the latest last. */
    public List<IdentificationStatus> history(CaseNumber number) {
        return sql.sql("select * from assist.identification_status where case_number = ? order by number").param(number.digits())
                .query((row, index) -> new IdentificationStatus(row.getString("status"), Jurisdiction.valueOf(row.getString("jurisdiction")),
                        BodyType.valueOf(row.getString("body")), LegalEventCode.valueOf(row.getString("evidence")), Outcome.valueOf(row.getString("outcome")),
                        Challenge.valueOf(row.getString("challenge")), row.getTimestamp("known_at").toInstant()))
                .list();
    }
}
