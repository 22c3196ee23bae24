package org.assist.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.assist.partner.PlacesQuestion.Answer;
import org.assist.vocabulary.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations were asked how many places are free, and what came of it. Each is asked once at a time. */
@Component
@Transactional
public class PlacesQuestions {

    private final JdbcClient sql;

    PlacesQuestions(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param number of the file of the question */
    public void ask(CaseNumber number, String organisation, List<String> services, Instant at) {
        sql.sql("insert into assist.places_question (number, organisation, services, asked_at) values (:number, :organisation, :services, :at)")
                .param("number", number.digits()).param("organisation", organisation).param("services", services.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** @throws java.util.NoSuchElementException when this is not the number of a question */
    @Transactional(readOnly = true)
    public PlacesQuestion question(CaseNumber number) {
        return sql.sql("select * from assist.places_question where number = :number").param("number", number.digits()).query(PlacesQuestions::question).optional()
                .orElseThrow();
    }

    /** The question an organisation has not answered yet. */
    @Transactional(readOnly = true)
    public Optional<PlacesQuestion> openTo(String organisation) {
        return sql.sql("select * from assist.places_question where organisation = :organisation and answer is null").param("organisation", organisation)
                .query(PlacesQuestions::question).optional();
    }

    public void answered(CaseNumber number, Answer answer, Instant at) {
        sql.sql("update assist.places_question set answer = :answer, answered_at = :at where number = :number and answer is null")
                .param("answer", answer.name()).param("at", at.atOffset(ZoneOffset.UTC)).param("number", number.digits()).update();
    }

    private static PlacesQuestion question(ResultSet row, int number) throws SQLException {
        return new PlacesQuestion(new CaseNumber(row.getString("number")), row.getString("organisation"), List.of((String[]) row.getArray("services").getArray()),
                row.getTimestamp("asked_at").toInstant());
    }
}
