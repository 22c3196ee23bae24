package org.assist.referral;

import static org.assist.referral.Referral.Status.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.DeliveryMode;

/**
 * A request to a partner to take on one need of one case, and what came of it. The partner knows it by its own reference
 * and answers it once; what may identify the woman follows only after she accepted.
 */
@Entity
public class Referral {

    /** How far a referral has come. */
    public enum Status {

        SENT, NEEDS_INFO, ACCEPTED, DECLINED, TIMED_OUT, REVOKED,
        FULL_DATA_RELEASED, APPOINTED, FIRST_CONTACT_DONE,
        COMPLETED, PARTIAL, NO_SHOW, DROPPED_OUT, ENDED_BY_PARTNER, FEEDBACK_CONFIRMED_BY_CLIENT, CLOSED;

        /** Whether something can still come of it. */
        public boolean open() {
            return OPEN.contains(this);
        }
    }

    static final Set<Status> ENDED = Collections.unmodifiableSet(EnumSet.of(DECLINED, TIMED_OUT, REVOKED, CLOSED));
    /** The partner takes her on, and nobody else is asked any more. */
    static final Set<Status> TAKEN_ON = Collections.unmodifiableSet(EnumSet.of(ACCEPTED, FULL_DATA_RELEASED, APPOINTED, FIRST_CONTACT_DONE,
            COMPLETED, PARTIAL, NO_SHOW, DROPPED_OUT, ENDED_BY_PARTNER, FEEDBACK_CONFIRMED_BY_CLIENT));
    private static final Set<Status> PLACE_FREED = EnumSet.of(DECLINED, TIMED_OUT, REVOKED, COMPLETED, PARTIAL, NO_SHOW, DROPPED_OUT, ENDED_BY_PARTNER);
    static final Set<Status> OPEN = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(ENDED)));

    @Id
    private UUID id;
    private String reference;
    private UUID need;
    private String caseNumber;
    private String service;
    private String organisation;
    @Embedded
    private AnonymousRequest request;
    @Enumerated(EnumType.STRING)
    private Status status;
    private Instant statusSince;
    private Instant sentAt;
    private Instant answerDueAt;
    private boolean place;
    private Instant acceptedAt;
    private LocalDate earliestDate;
    @Enumerated(EnumType.STRING)
    private DeclineCode declineCode;
    @ElementCollection
    @CollectionTable(name = "referral_question", joinColumns = @JoinColumn(name = "referral"))
    @OrderColumn(name = "position")
    private List<Exchange> exchanges = new ArrayList<>();
    private UUID passedOnFrom;
    private byte[] agreedData;
    private Instant forgottenAt;
    private Instant releasedAt;
    @Enumerated(EnumType.STRING)
    private Revocation revocation;
    private byte[] appointment;
    private Instant appointmentOurs;
    private Instant appointmentTheirs;
    private Instant firstContactAt;
    @Enumerated(EnumType.STRING)
    private Result result;
    @Enumerated(EnumType.STRING)
    private NextStep nextStep;
    @Enumerated(EnumType.STRING)
    private Feedback feedback;
    @Version
    private Integer version;

    protected Referral() {
    }

    Referral(String reference, UUID need, CaseNumber caseNumber, String service, String organisation, AnonymousRequest request,
            boolean place, Instant answerDueAt, Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.need = need;
        this.caseNumber = caseNumber.digits();
        this.service = service;
        this.organisation = organisation;
        this.request = request;
        this.place = place;
        this.answerDueAt = answerDueAt;
        this.sentAt = at;
        this.status = SENT;
        this.statusSince = at;
    }

    /** It takes over from the partner who helped with the same need before; said once, before anybody knows of it. */
    Referral passedOnFrom(Referral before) {
        if (passedOnFrom != null || before.id.equals(id) || !before.need.equals(need) || before.status != CLOSED) {
            throw new IllegalStateException("Referral %s cannot take over from %s, which is %s".formatted(id, before.id, before.status));
        }
        this.passedOnFrom = before.id;
        return this;
    }

    void accept(LocalDate earliestDate, Instant at) {
        leave(EnumSet.of(SENT), ACCEPTED, at);
        this.earliestDate = earliestDate;
        this.acceptedAt = at;
    }

    void decline(DeclineCode code, Instant at) {
        leave(EnumSet.of(SENT), DECLINED, at);
        this.declineCode = code;
    }

    void ask(byte[] question, Instant at) {
        leave(EnumSet.of(SENT), NEEDS_INFO, at);
        exchanges.add(Exchange.opened(question, at));
    }

    /** @param dueAt until when the partner now has to answer the request itself */
    void answer(byte[] answer, Instant dueAt, Instant at) {
        leave(EnumSet.of(NEEDS_INFO), SENT, at);
        answerDueAt = dueAt;
        var last = exchanges.size() - 1;
        exchanges.set(last, exchanges.get(last).answered(answer, at));
    }

    /** Nobody answered in time. */
    void withdraw(Instant at) {
        leave(EnumSet.of(SENT, NEEDS_INFO), TIMED_OUT, at);
    }

    /** We or the woman take it back; possible until it has ended. */
    void revoke(Revocation why, Instant at) {
        leave(OPEN, REVOKED, at);
        revocation = why;
    }

    /** It shall take place in another way. */
    void deliver(DeliveryMode mode) {
        request = request.by(mode);
    }

    void release(byte[] agreedData, Instant at) {
        leave(EnumSet.of(ACCEPTED), FULL_DATA_RELEASED, at);
        this.agreedData = agreedData;
        this.releasedAt = at;
    }

    /** We say when and how they could meet; the partner has not said yes to it. */
    void propose(byte[] appointment, Instant at) {
        require(appointmentTheirs == null);
        this.appointment = appointment;
        this.appointmentOurs = at;
    }

    /** The partner says yes to what we proposed. */
    void partnerAgrees(byte[] appointment, Instant at) {
        require(appointmentOurs != null && appointmentTheirs == null);
        this.appointment = appointment;
        this.appointmentTheirs = at;
        leave(EnumSet.of(FULL_DATA_RELEASED), APPOINTED, at);
    }

    /** The partner would rather meet at another time; now we have not said yes to it. */
    void partnerProposes(byte[] appointment, Instant at) {
        require(appointmentOurs != null && appointmentTheirs == null);
        this.appointment = appointment;
        this.appointmentOurs = null;
        this.appointmentTheirs = at;
    }

    /** We say yes to what the partner proposed. */
    void weAgree(Instant at) {
        require(appointmentOurs == null && appointmentTheirs != null);
        this.appointmentOurs = at;
        leave(EnumSet.of(FULL_DATA_RELEASED), APPOINTED, at);
    }

    void takeBackProposal() {
        require(true);
        this.appointment = null;
        this.appointmentOurs = null;
        this.appointmentTheirs = null;
    }

    /** They do not meet at the time they agreed, but want to meet; where nothing was agreed there is nothing to change. */
    void putOff(Instant at) {
        if (status == APPOINTED) {
            leave(EnumSet.of(APPOINTED), FULL_DATA_RELEASED, at);
        }
        takeBackProposal();
    }

    /** An appointment is made while she is not yet appointed, and each side says its yes once. */
    private void require(boolean turn) {
        if (status != FULL_DATA_RELEASED || !turn) {
            throw new ReferralMovedOn(this, APPOINTED);
        }
    }

    void firstContact(Instant contactAt, Instant at) {
        leave(EnumSet.of(FULL_DATA_RELEASED, APPOINTED), FIRST_CONTACT_DONE, at);
        this.firstContactAt = contactAt;
    }

    /** She and the partner did not meet. */
    void noShow(Instant at) {
        leave(EnumSet.of(FULL_DATA_RELEASED, APPOINTED), NO_SHOW, at);
        result = Result.NO_SHOW;
    }

    /** What came of the help, as the partner says; that she did not come it may say before anybody met her. */
    void result(Result result, NextStep next, Instant at) {
        leave(result == Result.NO_SHOW ? EnumSet.of(APPOINTED, FIRST_CONTACT_DONE) : EnumSet.of(FIRST_CONTACT_DONE), result.status(), at);
        this.result = result;
        nextStep = next;
    }

    void feedback(Feedback feedback, Instant at) {
        leave(EnumSet.of(FIRST_CONTACT_DONE, COMPLETED, PARTIAL, NO_SHOW, DROPPED_OUT, ENDED_BY_PARTNER), FEEDBACK_CONFIRMED_BY_CLIENT, at);
        this.feedback = feedback;
    }

    void close(Instant at) {
        leave(EnumSet.of(FEEDBACK_CONFIRMED_BY_CLIENT), CLOSED, at);
    }

    private void leave(Set<Status> from, Status next, Instant at) {
        if (!from.contains(status)) {
            throw new ReferralMovedOn(this, next);
        }
        status = next;
        statusSince = at;
        place = place && !PLACE_FREED.contains(next);
    }

    public UUID id() {
        return id;
    }

    /** Ten digits by which this one partner knows this one referral; it has nothing to do with the case number. */
    public String reference() {
        return reference;
    }

    public UUID need() {
        return need;
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    /** Id of the service asked. */
    public String service() {
        return service;
    }

    /** Key of the organisation asked. */
    public String organisation() {
        return organisation;
    }

    public AnonymousRequest request() {
        return request;
    }

    public Status status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant answerDueAt() {
        return answerDueAt;
    }

    /** The referral it takes over from; {@code null} when its partner is the first to help with this need. The partner learns of it only if she allows. */
    public UUID passedOnFrom() {
        return passedOnFrom;
    }

    /** Whether one of the counted places of the service is kept for it. */
    public boolean place() {
        return place;
    }

    /** Whether the partner takes her on. */
    public boolean takenOn() {
        return TAKEN_ON.contains(status);
    }

    /** From when the partner can see her; {@code null} until accepted. */
    public LocalDate earliestDate() {
        return earliestDate;
    }

    /** {@code null} unless declined. */
    public DeclineCode declineCode() {
        return declineCode;
    }

    /** {@code null} until it took place. */
    public Instant firstContactAt() {
        return firstContactAt;
    }

    /** What came of the help, whatever came after; {@code null} until somebody said. */
    public Result result() {
        return result;
    }

    /** What the partner thinks should come next; {@code null} when it did not say. */
    public NextStep nextStep() {
        return nextStep;
    }

    /** {@code null} until she was asked. */
    public Feedback feedback() {
        return feedback;
    }

    /** {@code null} unless it was taken back. */
    public Revocation revocation() {
        return revocation;
    }

    /** {@code null} until the partner was told what she allowed. */
    public Instant releasedAt() {
        return releasedAt;
    }

    /** Whether it came to nothing so long ago that the partner sees it no more. */
    boolean forgotten() {
        return forgottenAt != null;
    }

    boolean released() {
        return agreedData != null;
    }

    byte[] agreedData() {
        return agreedData;
    }

    byte[] appointment() {
        return appointment;
    }

    /** Whether an appointment waits for the partner's yes. */
    boolean partnersTurn() {
        return status == FULL_DATA_RELEASED && appointmentOurs != null && appointmentTheirs == null;
    }

    /** Whether an appointment waits for our yes. */
    public boolean ourTurn() {
        return status == FULL_DATA_RELEASED && appointmentOurs == null && appointmentTheirs != null;
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }
}
