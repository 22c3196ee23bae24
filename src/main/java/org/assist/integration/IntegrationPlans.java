package org.assist.integration;

import static java.util.stream.Collectors.toCollection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ResidenceStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her steps towards a life of her own: the areas she chose, and for each whether it held after months. */
@Component
public class IntegrationPlans {

    static final Question QUESTION = new Question("integration", List.of(AreaFacts.class),
            List.of(new Question.Table("areas.csv", AreaCheck.class, 2), new Question.Table("entitlements.csv", EntitlementRow.class, 2),
                    new Question.Table("outcome-times.csv", OutcomeTime.class, 1)),
            List.of(ToCheck.class, Entitled.class));

    private final Rulebook rulebook;
    private final JdbcClient sql;
    private final Clock clock;

    IntegrationPlans(Rulebook rulebook, JdbcClient sql, Clock clock) {
        this.rulebook = rulebook;
        this.sql = sql;
        this.clock = clock;
    }

    @Bean
    static Question integrationQuestion() {
        return QUESTION;
    }

    /** What is to be looked at in the areas, and what her status entitles her to. */
    public List<AreaAdvice> advise(Set<IntegrationArea> areas, ResidenceStatus status) {
        return areas.stream().sorted().map(area -> advise(area, status)).toList();
    }

    private AreaAdvice advise(IntegrationArea area, ResidenceStatus status) {
        var conclusions = rulebook.ask(QUESTION.name(), List.of(new AreaFacts(area, status)));
        var entitled = conclusions.of(Entitled.class).stream().max(Comparator.comparing(Entitled::entitlement))
                .orElseThrow(() -> new IllegalStateException("No rule in rules/integration says whether she is entitled to " + area));
        var toCheck = Set.copyOf(conclusions.of(ToCheck.class));
        var checks = rulebook.rows(QUESTION.name(), AreaCheck.class).stream()
                .filter(row -> row.area() == area && toCheck.contains(new ToCheck(area, row.check()))).map(AreaCheck::check).toList();
        return new AreaAdvice(area, entitled.entitlement(), entitled.sentence(), checks, conclusions.version());
    }

    /** Begins a plan in these areas, with what the rules say of her entitlement. The plan before it stays as it was. */
    @Transactional
    public void begin(CaseNumber number, Set<IntegrationArea> areas, ResidenceStatus status) {
        var plan = UUID.randomUUID();
        advise(areas, status).forEach(advice -> sql
                .sql("insert into assist.integration_area (plan, case_number, area, advised, rules, begun_at) values (?, ?, ?, ?, ?, ?)")
                .params(List.of(plan, number.digits(), advice.area().name(), advice.entitlement().name(), advice.version(), Timestamp.from(clock.instant())))
                .update());
    }

    /** The areas of the plan that runs; empty when none was begun. */
    @Transactional(readOnly = true)
    public Set<IntegrationArea> areas(CaseNumber number) {
        return plan(number).map(plan -> sql.sql("select area from assist.integration_area where plan = ?").param(plan).query(String.class).list())
                .orElse(List.of()).stream().map(IntegrationArea::valueOf).collect(toCollection(() -> EnumSet.noneOf(IntegrationArea.class)));
    }

    /**
     * Steps are agreed.
     *
     * @param answers her worker's answers to the form, by question; from them only whether she is entitled is taken, area by area
     */
    @Transactional
    public void agree(CaseNumber number, Map<String, Object> answers) {
        areas(number).forEach(area -> sql.sql("update assist.integration_area set found = ?, agreed_at = ? where plan = ? and area = ?")
                .params(List.of(entitlement(answers.get(area.entitledQuestion())).name(), Timestamp.from(clock.instant()), plan(number).orElseThrow(), area.name()))
                .update());
    }

    private static Entitlement entitlement(Object answer) {
        return answer == null ? Entitlement.CHECK : Entitlement.valueOf(answer.toString());
    }

    /** Keeps for every area of the plan whether it holds. */
    @Transactional
    public void record(CaseNumber number, int round, Set<IntegrationArea> holding) {
        areas(number).forEach(area -> sql
                .sql("insert into assist.integration_outcome (plan, area, round, months, holds, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(List.of(plan(number).orElseThrow(), area.name(), round, months(round).orElseThrow(), holding.contains(area), Timestamp.from(clock.instant())))
                .update());
    }

    /** When it is asked for the n-th time whether the steps hold; empty when it was asked often enough. */
    public Optional<Instant> due(int round, Instant agreed, Jurisdiction jurisdiction) {
        return months(round).map(months -> agreed.atZone(jurisdiction.zone()).plusMonths(months).toInstant());
    }

    private Optional<Integer> months(int round) {
        return rulebook.rows(QUESTION.name(), OutcomeTime.class).stream().filter(time -> time.round() == round).map(OutcomeTime::months).findFirst();
    }

    private Optional<UUID> plan(CaseNumber number) {
        return sql.sql("select plan from assist.integration_area where case_number = ? order by begun_at desc limit 1").param(number.digits())
                .query(UUID.class).optional();
    }
}
