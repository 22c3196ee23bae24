package org.assist.safety;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges danger as {@code rules/safety} has it: rules raise the level a worker judged, they never lower it. */
@Component
@Transactional
public class SafetyPlans {

    static final Question QUESTION = new Question("safety",
            List.of(RiskFacts.class, ReviewFacts.class, TimeFacts.class, AbsenceFacts.class, ReturnFacts.class),
            List.of(new Question.Table("stage-reviews.csv", StageReview.class, 1),
                    new Question.Table("danger-reviews.csv", DangerReview.class, 1),
                    new Question.Table("times.csv", SafetyTime.class, 1),
                    new Question.Table("looks.csv", Look.class, 2)),
            List.of(AtLeast.class, ReviewWithin.class, TimeAllowed.class, TakenFor.class, ReturnStop.class));

    private final Rulebook rulebook;
    private final CaseRegister register;
    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    SafetyPlans(Rulebook rulebook, CaseRegister register, JdbcClient sql, Vault vault, Clock clock) {
        this.rulebook = rulebook;
        this.register = register;
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    @Bean
    static Question safetyQuestion() {
        return QUESTION;
    }

    /**
     * Judges the danger anew, and keeps the judgement.
     *
     * @param judged  the level her worker chose
     * @param answers what was answered in {@code assess-risk}
     */
    public RiskAssessment assess(CaseNumber number, RiskLevel judged, Answers answers, String by) {
        var conclusions = rulebook.ask(QUESTION.name(), List.of(RiskFacts.of(answers)));
        var demanded = conclusions.of(AtLeast.class);
        var inForce = inForce(judged, demanded);
        var sentences = demanded.stream().filter(demand -> demand.level() == inForce).map(AtLeast::sentence).distinct().sorted().toList();
        var occasion = answers.code("riskOccasion", RiskOccasion.class)
                .orElse(latest(number).isPresent() ? RiskOccasion.PLANNED_REVIEW : RiskOccasion.INTAKE);
        var assessment = new RiskAssessment(UUID.randomUUID(), number, judged, inForce, sentences, occasion, conclusions.version(), by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        keep(assessment);
        return assessment;
    }

    /** The higher one of the worker's level and what the rules demand. */
    static RiskLevel inForce(RiskLevel judged, List<AtLeast> demanded) {
        return Stream.concat(Stream.of(judged), demanded.stream().map(AtLeast::level)).max(naturalOrder()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<RiskAssessment> latest(CaseNumber number) {
        return assessments(number).stream().reduce((earlier, later) -> later);
    }

    /** Every assessment of a case, the first one first: how often and how soon the danger was looked at. */
    @Transactional(readOnly = true)
    public List<RiskAssessment> assessments(CaseNumber number) {
        return sql.sql("select * from assist.risk_assessment where case_number = ? order by made_at, judgement").param(number.digits())
                .query((row, index) -> read(row)).list();
    }

    /** Until when the danger must be looked at again; without any assessment so far, now. */
    @Transactional(readOnly = true)
    public Instant nextReview(CaseNumber number) {
        return latest(number).map(last -> last.at().plus(reviewWithin(register.stage(number), last.inForce()))).orElseGet(clock::instant);
    }

    Duration reviewWithin(Stage stage, RiskLevel level) {
        return rulebook.ask(QUESTION.name(), List.of(new ReviewFacts(stage, level))).of(ReviewWithin.class).stream()
                .map(within -> Duration.ofDays(within.days())).min(naturalOrder())
                .orElseThrow(() -> new IllegalStateException("No rule in rules/safety says when a %s danger in %s is looked at again".formatted(level, stage)));
    }

    /** Until when something that begins now must be done; law and house rules alike count round the clock. */
    @Transactional(readOnly = true)
    public Instant due(Occasion occasion, RiskLevel level, Jurisdiction jurisdiction, Instant start) {
        return rulebook.ask(QUESTION.name(), List.of(new TimeFacts(occasion, level))).of(TimeAllowed.class).stream()
                .map(allowed -> allowed.countedIn().after(start, allowed.amount(), jurisdiction.zone())).min(naturalOrder())
                .orElseThrow(() -> new IllegalStateException("No rule in rules/safety allows a time for " + occasion));
    }

    /** What an absence is taken for: an adult may stop, a child is always looked for. */
    @Transactional(readOnly = true)
    public AbsenceRoute absence(boolean stopped, AgeGroup ageGroup) {
        return rulebook.ask(QUESTION.name(), List.of(new AbsenceFacts(stopped, ageGroup))).of(TakenFor.class).stream().map(TakenFor::route)
                .max(naturalOrder()).orElseThrow(() -> new IllegalStateException("No rule in rules/safety says what an absence is taken for"));
    }

    /** When somebody looks again for the n-th time; empty after the last turn of the table. */
    @Transactional(readOnly = true)
    public Optional<Instant> look(Look.Topic topic, int turn, Instant start, Jurisdiction jurisdiction) {
        return rows(topic).filter(look -> look.turn() == turn).findFirst()
                .map(look -> look.countedIn().after(start, look.amount(), jurisdiction.zone()));
    }

    /** When somebody looks again for the n-th time; after the last turn of the table as long from now, for what is looked at as long as it lasts. */
    @Transactional(readOnly = true)
    public Instant lookOn(Look.Topic topic, int turn, Instant start, Instant now, Jurisdiction jurisdiction) {
        return look(topic, turn, start, jurisdiction).orElseGet(() -> {
            var last = rows(topic).max(comparing(Look::turn)).orElseThrow(() -> new IllegalStateException("rules/safety/looks.csv has no row for " + topic));
            return last.countedIn().after(now, last.amount(), jurisdiction.zone());
        });
    }

    private Stream<Look> rows(Look.Topic topic) {
        return rulebook.rows(QUESTION.name(), Look.class).stream().filter(look -> look.topic() == topic);
    }

    /** What stands against a return or a move abroad; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<String> againstReturn(Answers answers) {
        return rulebook.ask(QUESTION.name(), List.of(ReturnFacts.of(answers))).of(ReturnStop.class).stream().map(ReturnStop::sentence)
                .distinct().sorted(Comparator.naturalOrder()).toList();
    }

    private void keep(RiskAssessment assessment) {
        sql.sql("""
                insert into assist.risk_assessment (id, case_number, judged, in_force, sealed, occasion, rules, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(assessment.id(), assessment.caseNumber().digits(), assessment.judged().name(), assessment.inForce().name(),
                        sealed(assessment.caseNumber(), assessment.id(), assessment.sentences()), assessment.occasion().name(), assessment.version(), assessment.by(),
                        Timestamp.from(assessment.at()))
                .update();
    }

    /** What was kept in clear by an earlier version; once, at the start. */
    @EventListener(ApplicationReadyEvent.class)
    void sealWhatIsInClear() {
        record Clear(UUID id, CaseNumber number, List<String> sentences) {
        }
        sql.sql("select id, case_number, sentences from assist.risk_assessment where sentences is not null")
                .query((row, at) -> new Clear(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")),
                        List.of((String[]) row.getArray("sentences").getArray()))).list()
                .forEach(old -> sql.sql("update assist.risk_assessment set sealed = ?, sentences = null where id = ?")
                        .params(sealed(old.number(), old.id(), old.sentences()), old.id()).update());
    }

    private byte[] sealed(CaseNumber number, UUID id, List<String> sentences) {
        return vault.sealGuarded(number, String.join("\n", sentences), context(id));
    }

    private static String context(UUID id) {
        return "risk_assessment/%s/sentences".formatted(id);
    }

    @Bean
    static SealedColumn sealedSentences() {
        return SealedColumn.guarded("risk_assessment", "sealed", "case_number", "'risk_assessment/' || id || '/sentences'");
    }

    private RiskAssessment read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new RiskAssessment(id, new CaseNumber(row.getString("case_number")),
                RiskLevel.valueOf(row.getString("judged")), RiskLevel.valueOf(row.getString("in_force")),
                sentences(row, id), RiskOccasion.valueOf(row.getString("occasion")), row.getString("rules"),
                row.getString("made_by"), row.getTimestamp("made_at").toInstant());
    }

    /** None once who she is was erased. */
    private List<String> sentences(ResultSet row, UUID id) throws SQLException {
        var sealed = row.getBytes("sealed");
        var clear = row.getArray("sentences");
        if (sealed != null) {
            return vault.open(sealed, context(id)).lines().toList();
        }
        return clear == null ? List.of() : List.of((String[]) clear.getArray());
    }
}
