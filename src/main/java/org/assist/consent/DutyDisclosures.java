package org.assist.consent;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.vocabulary.CaseNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was told without her consent: on which ground, by whose decision, and whether she knows. */
@Component
public class DutyDisclosures {

    /** Why somebody must be told although she did not agree; nothing else is a ground. */
    public enum Ground {

        DANGER_TO_LIFE("A life is in immediate danger"), CHILD_PROTECTION("A child must be protected"), COURT_ORDER("A court or a law orders it");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who can be told on such a ground. */
    public enum Body {

        EMERGENCY("Emergency service or hospital"), CHILD_PROTECTION_OFFICE("Child protection office"), COURT("Court"), POLICE("Police"),
        OTHER_BODY("Another body");

        private final String label;

        Body(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One disclosure.
     *
     * @param reviewedAt {@code null} until it was reviewed
     */
    public record DutyDisclosure(UUID id, Ground ground, Body recipient, Set<DataCategory> categories, String decidedBy, Instant decidedAt,
            boolean toldHer, String reviewOutcome, Instant reviewedAt) {
    }

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    DutyDisclosures(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Records a supervisor's decision that these categories, and nothing else, are told.
     *
     * @param reason in words, {@code null} when none was given
     */
    @Transactional
    public UUID record(CaseNumber number, Ground ground, Body recipient, Set<DataCategory> categories, String by, String reason) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into assist.duty_disclosure (id, case_number, ground, recipient, categories, decided_by, decided_at, reason, told_her)
                values (:id, :number, :ground, :recipient, :categories, :by, :at, :reason, false)""")
                .param("id", id)
                .param("number", number.digits())
                .param("ground", ground.name())
                .param("recipient", recipient.name())
                .param("categories", categories.stream().sorted().map(Enum::name).collect(joining(" ")))
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason == null ? null : vault.seal(number, reason, "duty_disclosure/%s/reason".formatted(id)))
                .update();
        return id;
    }

    /** Records its review, and whether she knows of it. */
    @Transactional
    public void review(UUID id, String outcome, boolean toldHer) {
        sql.sql("update assist.duty_disclosure set review_outcome = :outcome, told_her = :told, reviewed_at = :at where id = :id")
                .param("outcome", outcome)
                .param("told", toldHer)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Every disclosure of a case without her consent, the oldest first. */
    @Transactional(readOnly = true)
    public List<DutyDisclosure> of(CaseNumber number) {
        return sql.sql("select * from assist.duty_disclosure where case_number = :number order by decided_at")
                .param("number", number.digits())
                .query((row, at) -> new DutyDisclosure(row.getObject("id", UUID.class), Ground.valueOf(row.getString("ground")),
                        Body.valueOf(row.getString("recipient")), categories(row.getString("categories")), row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant(), row.getBoolean("told_her"), row.getString("review_outcome"),
                        row.getTimestamp("reviewed_at") == null ? null : row.getTimestamp("reviewed_at").toInstant()))
                .list();
    }

    @Bean
    static SealedColumn sealedReason() {
        return new SealedColumn("duty_disclosure", "reason", "case_number", "'duty_disclosure/' || id || '/reason'");
    }

    private static Set<DataCategory> categories(String names) {
        return Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).map(DataCategory::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(DataCategory.class)));
    }
}
