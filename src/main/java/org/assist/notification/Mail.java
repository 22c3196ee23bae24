package org.assist.notification;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.assist.vocabulary.CaseNumber;

/** A mail that is owed. Becomes {@link State#SENT} once and is then never sent again. */
@Entity
class Mail {

    /** {@code SENDING} found at a later attempt: nobody knows whether it arrived, so it goes out again with the same message id. */
    enum State { WAITING, SENDING, RESTING, HELD, SENT }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Letter template;
    private String recipient;
    private String reference;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private State state;
    private int attempts;
    private Instant postedAt;
    private Instant sentAt;

    protected Mail() {
    }

    Mail(Letter template, Recipient recipient, String reference, CaseNumber caseNumber, Instant at) {
        this.id = UUID.randomUUID();
        this.template = template;
        this.recipient = recipient.name();
        this.reference = reference;
        this.caseNumber = caseNumber.digits();
        this.state = State.WAITING;
        this.postedAt = at;
    }

    void attempt() {
        state = State.SENDING;
        attempts++;
    }

    /** One mail will tell of it and of others. */
    void rest() {
        state = State.RESTING;
    }

    /** Nothing leaves the house at the moment. */
    void hold() {
        state = State.HELD;
    }

    void sent(Instant at) {
        state = State.SENT;
        sentAt = at;
    }

    UUID id() {
        return id;
    }

    /** Nothing is to be done about it any more, or not by itself. */
    boolean isSettled() {
        return state == State.SENT || state == State.RESTING || state == State.HELD;
    }

    Letter letter() {
        return template;
    }

    Recipient recipient() {
        return new Recipient(recipient);
    }

    CaseNumber reference() {
        return new CaseNumber(reference);
    }
}
