package org.assist.filerequest;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps her requests and their dates, and lets no file go that nobody looked at twice. */
@Component
@Transactional
public class FileRequests {

    static final Question QUESTION = new Question("filerequest", List.of(HeldAnswer.class),
            List.of(new Question.Table("guarded-questions.csv", GuardedQuestion.class, 1)), List.of(LookTwice.class));

    private final Rulebook rulebook;
    private final CaseRegister register;
    private final JdbcClient sql;
    private final Clock clock;

    FileRequests(Rulebook rulebook, CaseRegister register, JdbcClient sql, Clock clock) {
        this.rulebook = rulebook;
        this.register = register;
        this.sql = sql;
        this.clock = clock;
    }

    @Bean
    static Question fileRequestQuestion() {
        return QUESTION;
    }

    /** @param askedAt when she asked; what law demands counts from here */
    public UUID open(CaseNumber number, Instant askedAt, Instant dueAt) {
        var id = UUID.randomUUID();
        sql.sql("insert into assist.file_request (id, case_number, asked_at, due_at, extended, status) values (?, ?, ?, ?, false, 'OPEN')")
                .params(id, number.digits(), Timestamp.from(askedAt), Timestamp.from(dueAt)).update();
        return id;
    }

    /** It is complex and takes longer; once only. */
    public void extend(UUID id, Instant dueAt) {
        change("update assist.file_request set due_at = ?, extended = true where id = ? and status = 'OPEN' and not extended", Timestamp.from(dueAt), id);
    }

    /** It was not she who asked. */
    public void refuse(UUID id) {
        change("update assist.file_request set status = 'REFUSED', ended_at = ? where id = ? and status = 'OPEN'", Timestamp.from(clock.instant()), id);
    }

    /**
     * She has her file.
     *
     * @throws NotReviewed unless somebody decided about other people's data and about what could endanger her, and a
     *                     supervisor approved it
     */
    public void handOver(UUID id, boolean approved) {
        review(request(id));
        if (!approved) {
            throw new NotReviewed("No supervisor has approved what is handed over");
        }
        change("update assist.file_request set status = 'HANDED_OVER', ended_at = ? where id = ? and status = 'OPEN'", Timestamp.from(clock.instant()), id);
    }

    /**
     * What she is handed, as it was reviewed: what tells of others is blackened, and what leads to her is left out, where the review said so.
     *
     * @param recipients who was told what
     * @throws NotReviewed unless somebody decided about both
     */
    @Transactional(readOnly = true)
    public FileCopy copy(UUID id, List<FileCopy.Recipient> recipients) {
        var request = request(id);
        var review = review(request);
        var blackened = review.text("thirdParties").filter("BLACKENED"::equals).isPresent();
        var leftOut = review.text("lifeCritical").filter("LEFT_OUT"::equals).isPresent();
        var answers = register.answers(request.caseNumber()).byField();
        var guarded = rulebook.rows(QUESTION.name(), GuardedQuestion.class);
        var lines = held(request.caseNumber()).stream().map(HeldLine::question).sorted().map(question -> {
            var why = guarded.stream().filter(row -> row.question().equals(question)).map(GuardedQuestion::why).toList();
            if (leftOut && (why.contains(Why.LEADS_TO_HER) || CaseRegister.leadsToHer(question))) {
                return new FileCopy.Line(question, "", "Left out: it could lead somebody to you. Ask for it where you are safe.");
            }
            if (blackened && (why.contains(Why.TELLS_OF_OTHERS) || isOwnWords(answers.get(question)))) {
                return new FileCopy.Line(question, "", "Blackened: it tells, or may tell, about other people.");
            }
            return new FileCopy.Line(question, inWords(answers.get(question)), "");
        }).toList();
        return new FileCopy(request.caseNumber().spoken(), clock.instant(), lines, recipients);
    }

    private Answers review(FileRequest request) {
        var review = register.answers(request.caseNumber(), "review-file-data");
        var reviewedAt = register.answeredAt(request.caseNumber(), "review-file-data");
        if (review.text("thirdParties").isEmpty() || review.text("lifeCritical").isEmpty() || reviewedAt.filter(at -> !at.isBefore(request.askedAt())).isEmpty()) {
            throw new NotReviewed("Nobody has looked yet at what tells of other people and at what could endanger her");
        }
        return review;
    }

    private static boolean isOwnWords(Object answer) {
        return answer instanceof String text && !text.matches("[A-Za-z0-9_.:+-]*");
    }

    private static String inWords(Object answer) {
        return answer instanceof Collection<?> several ? several.stream().map(String::valueOf).collect(joining(", ")) : String.valueOf(answer);
    }

    /** What we hold about her, question by question; what is looked at twice comes first. */
    @Transactional(readOnly = true)
    public List<HeldLine> held(CaseNumber number) {
        var answers = register.answers(number).byField().entrySet().stream()
                .map(answer -> new HeldAnswer(answer.getKey(), isOwnWords(answer.getValue()))).toList();
        var twice = rulebook.ask(QUESTION.name(), answers).of(LookTwice.class).stream()
                .collect(groupingBy(LookTwice::question, mapping(LookTwice::sentence, collectingAndThen(toCollection(TreeSet::new), all -> String.join(". ", all)))));
        return answers.stream().map(answer -> new HeldLine(answer.question(), twice.getOrDefault(answer.question(), "")))
                .sorted(comparing((HeldLine line) -> line.lookTwice().isEmpty()).thenComparing(HeldLine::question)).toList();
    }

    @Transactional(readOnly = true)
    public FileRequest request(UUID id) {
        return sql.sql("select * from assist.file_request where id = ?").param(id).query((row, index) -> read(row)).single();
    }

    @Transactional(readOnly = true)
    public List<FileRequest> requestsOf(CaseNumber number) {
        return sql.sql("select * from assist.file_request where case_number = ? order by asked_at, id").param(number.digits())
                .query((row, index) -> read(row)).list();
    }

    private void change(String statement, Object... values) {
        if (sql.sql(statement).params(values).update() != 1) {
            throw new IllegalStateException("The request is no longer where this could be noted");
        }
    }

    private static FileRequest read(ResultSet row) throws SQLException {
        return new FileRequest(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")), row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(), row.getBoolean("extended"), FileRequest.Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant).orElse(null));
    }
}
