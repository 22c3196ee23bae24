package org.assist.consent;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
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

    @Id
    private UUID id;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private Scope scope;
    private String recipient;
    private UUID need;
    private String purpose;
    private String categories;
    private String withheld;
    @Enumerated(EnumType.STRING)
    private WithheldReason withheldReason;
    private byte[] withheldNote;
    private boolean crossing;
    @Enumerated(EnumType.STRING)
    private Decision said;
    @Enumerated(EnumType.STRING)
    private Decision decision;
    private String reasons = "";
    private String explainedBy;
    private String language;
    private Boolean interpreter;
    @Enumerated(EnumType.STRING)
    private Comprehension understood;
    @Enumerated(EnumType.STRING)
    private Capacity capacity;
    @Enumerated(EnumType.STRING)
    private ConsentForm form;
    private UUID renews;
    private Instant decidedAt;
    private Instant expiresAt;
    private Instant withdrawnAt;
    private String withdrawalEffects;

    protected Consent() {
    }

    /** @param said what she said; what counts may be less ({@link #counts}) */
    Consent(CaseNumber number, Scope scope, Decision said, Circumstances how, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = number.digits();
        this.scope = scope;
        this.said = said;
        this.decision = said;
        this.categories = "";
        this.withheld = "";
        this.explainedBy = how.explainedBy();
        this.language = how.language();
        this.interpreter = how.interpreter();
        this.understood = how.understood();
        this.capacity = how.capacity();
        this.form = how.form();
        this.decidedAt = at;
    }

    /** @param note sealed, {@code null} when there is none */
    Consent about(Disclosure disclosure, byte[] note) {
        recipient = disclosure.recipient();
        need = disclosure.need();
        purpose = disclosure.purpose();
        categories = codes(disclosure.categories());
        withheld = codes(disclosure.withheld());
        withheldReason = disclosure.reason();
        withheldNote = note;
        crossing = disclosure.crossing();
        return this;
    }

    /** The same answer for the time to come. */
    static Consent renewing(Consent before, Decision said, String by, Instant at) {
        var consent = new Consent(before.number(), before.scope, said,
                new Circumstances(by, before.language, before.interpreter, before.understood, before.capacity, before.form), at);
        consent.recipient = before.recipient;
        consent.need = before.need;
        consent.purpose = before.purpose;
        consent.categories = before.categories;
        consent.withheld = before.withheld;
        consent.withheldReason = before.withheldReason;
        consent.crossing = before.crossing;
        consent.renews = before.id;
        return consent;
    }

    /** @param reasons why it counts for less, or what is to be seen to */
    void counts(Decision decision, List<String> reasons) {
        this.decision = decision;
        this.reasons = String.join("\n", reasons);
    }

    void until(Instant end) {
        expiresAt = end;
    }

    boolean inForce(Instant at) {
        return decision == Decision.GIVEN && withdrawnAt == null && (expiresAt == null || at.isBefore(expiresAt));
    }

    void withdraw(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }

    void effects(String effects) {
        withdrawalEffects = effects;
    }

    UUID id() {
        return id;
    }

    CaseNumber number() {
        return new CaseNumber(caseNumber);
    }

    Scope scope() {
        return scope;
    }

    String recipient() {
        return recipient;
    }

    UUID need() {
        return need;
    }

    boolean crossing() {
        return crossing;
    }

    Decision decision() {
        return decision;
    }

    Set<DataCategory> categories() {
        return Stream.of(categories.split(" ")).filter(name -> !name.isEmpty()).map(DataCategory::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(DataCategory.class)));
    }

    ConsentView view() {
        return new ConsentView(id, number(), scope, recipient, need, categories(), decision, decidedAt, expiresAt, withdrawnAt,
                reasons.lines().toList());
    }

    private static String codes(Set<DataCategory> categories) {
        return categories.stream().sorted().map(Enum::name).collect(joining(" "));
    }
}
