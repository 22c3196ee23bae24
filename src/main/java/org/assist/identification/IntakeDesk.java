package org.assist.identification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.casefile.CaseRegister;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where reports of presumed victims arrive, one at a time; each is taken down and decided in one transaction. */
@Component
@Transactional
public class IntakeDesk {

    /** The section of the case file that holds a report, whichever way it came. */
    static final String SECTION = "report-presumed-victim";
    private static final String PRESUMED = "PossibleVictimOfTrafficking";

    private final CaseRegister register;
    private final Programme programme;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    IntakeDesk(CaseRegister register, Programme programme, JdbcClient sql, ApplicationEventPublisher events, AuditTrail trail, Clock clock) {
        this.register = register;
        this.programme = programme;
        this.sql = sql;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of a report: whether she is in the programme, and the sentence that says why. */
    public record Decided(CaseNumber number, boolean inProgramme, String sentence) {
    }

    /**
     * Takes a report down, unless this organisation sent the same reference before.
     *
     * @return empty when the report is known already
     */
    Optional<Decided> take(String organisation, Jurisdiction jurisdiction, String reference, Map<String, Object> answers, String by) {
        if (register.known(organisation, reference).isPresent()) {
            return Optional.empty();
        }
        var number = register.takeDown(organisation, jurisdiction, reference);
        register.write(number, SECTION, answers, by);
        trail.note(Act.of(What.IMPORT).about(number.digits()).at("report"));
        events.publishEvent(new ReportTakenDown(number, organisation));
        return Optional.of(decided(number));
    }

    /** Asks the rules whether she is in the programme, and keeps what they said. */
    public ProgrammeDecision decide(CaseNumber number) {
        var answers = register.answers(number);
        var decision = programme.decide(new ReportFacts(
                answers.text("gender").orElse(null),
                answers.code("ageGroup", AgeGroup.class).orElse(AgeGroup.UNCERTAIN),
                answers.codes("citizenship"),
                answers.text("traffickingStatus").orElse(PRESUMED),
                answers.codes("exploitation"),
                register.jurisdiction(number)));
        sql.sql("insert into assist.report (number, outcome, sentence, rules, child_route, decided_at) values (?, ?, ?, ?, ?, ?)")
                .params(List.of(number.digits(), decision.inProgramme() ? "IN_PROGRAMME" : "SIGNPOST", decision.sentence(),
                        decision.version(), decision.childRoute(), Timestamp.from(clock.instant())))
                .update();
        return decision;
    }

    /** What was decided on a report, and why. */
    @Transactional(readOnly = true)
    public Decided decided(CaseNumber number) {
        return sql.sql("select outcome, sentence from assist.report where number = ?").param(number.digits())
                .query((row, at) -> new Decided(number, row.getString("outcome").equals("IN_PROGRAMME"), row.getString("sentence")))
                .single();
    }
}
