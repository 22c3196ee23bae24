package org.assist.consent;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.assist.vocabulary.CaseNumber;

/** One answer of hers to one question: may we help you, or may we tell this recipient these things for this need. Never changed, only withdrawn. */
@Entity
class Consent {

    enum Scope { SERVICE, DISCLOSE }

    @Id
    private UUID id;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private Scope scope;
    private String recipient;
    private UUID need;
    private String categories;
    @Enumerated(EnumType.STRING)
    private Decision decision;
    private Instant decidedAt;
    private Instant expiresAt;
    private Instant withdrawnAt;

    protected Consent() {
    }

    static Consent toHelp(CaseNumber number, Decision decision, Instant at) {
        return new Consent(Scope.SERVICE, number, null, null, Set.of(), decision, at, null);
    }

    static Consent toTell(CaseNumber number, String recipient, UUID need, Set<DataCategory> categories, Decision decision, Instant at, Instant until) {
        return new Consent(Scope.DISCLOSE, number, recipient, need, categories, decision, at, until);
    }

    private Consent(Scope scope, CaseNumber number, String recipient, UUID need, Set<DataCategory> categories, Decision decision, Instant at, Instant until) {
        this.id = UUID.randomUUID();
        this.scope = scope;
        this.caseNumber = number.digits();
        this.recipient = recipient;
        this.need = need;
        this.categories = categories.stream().sorted().map(Enum::name).collect(joining(" "));
        this.decision = decision;
        this.decidedAt = at;
        this.expiresAt = until;
    }

    boolean inForce(Instant at) {
        return decision == Decision.GIVEN && withdrawnAt == null && (expiresAt == null || at.isBefore(expiresAt));
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    Set<DataCategory> categories() {
        return Stream.of(categories.split(" ")).filter(name -> !name.isEmpty()).map(DataCategory::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(DataCategory.class)));
    }
}
