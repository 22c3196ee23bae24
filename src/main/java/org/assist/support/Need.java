package org.assist.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;

/** Something a woman needs and wishes for. Once it has a result it keeps it; the same need later is a new one. */
@Entity
class Need {

    @Id
    private UUID id;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private ServiceType serviceType;
    @Enumerated(EnumType.STRING)
    private Urgency urgency;
    @Enumerated(EnumType.STRING)
    private NeedStatus status;
    @Enumerated(EnumType.STRING)
    private LifeDomain domain;
    private String owner;
    private LocalDate dueOn;
    private String conditions;
    private Instant recordedAt;
    private Instant closedAt;
    @Version
    private Integer version;

    protected Need() {
    }

    Need(CaseNumber caseNumber, ServiceType serviceType, Urgency urgency, LocalDate dueOn, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber.digits();
        this.serviceType = serviceType;
        this.urgency = urgency;
        this.dueOn = dueOn;
        this.conditions = "";
        this.status = NeedStatus.OPEN;
        this.recordedAt = at;
    }

    /** A partner is looked for from now on. */
    void route() {
        if (status != NeedStatus.OPEN) {
            throw new IllegalStateException("Need %s is already %s".formatted(id, status));
        }
        status = NeedStatus.ROUTING;
    }

    void refer() {
        if (status != NeedStatus.OPEN && status != NeedStatus.ROUTING) {
            throw new IllegalStateException("Need %s is already %s".formatted(id, status));
        }
        status = NeedStatus.REFERRED;
    }

    /** The partner who was asked is not asked any more. */
    void reopen() {
        if (status != NeedStatus.REFERRED) {
            throw new IllegalStateException("Need %s is %s, nobody was asked for it".formatted(id, status));
        }
        status = NeedStatus.OPEN;
    }

    void close(NeedStatus result, Instant at) {
        if (result.open()) {
            throw new IllegalArgumentException("%s is not a result".formatted(result));
        }
        if (!status.open()) {
            throw new IllegalStateException("Need %s is already %s".formatted(id, status));
        }
        status = result;
        closedAt = at;
    }

    /** It takes on another urgency, and with it another day. */
    void hurry(Urgency urgency, LocalDate dueOn) {
        if (this.urgency != urgency || this.dueOn == null) {
            this.urgency = urgency;
            this.dueOn = dueOn;
        }
    }

    /** Which part of her life it is for, who sees to it, and what the help must be like. */
    void see(LifeDomain domain, String owner, Set<String> conditions) {
        this.domain = domain;
        this.owner = owner;
        this.conditions = String.join(" ", conditions);
    }

    ServiceType serviceType() {
        return serviceType;
    }

    NeedView view() {
        return new NeedView(id, new CaseNumber(caseNumber), serviceType, urgency, status, domain, owner, dueOn,
                conditions.isEmpty() ? Set.of() : Set.of(conditions.split(" ")), recordedAt, closedAt);
    }
}
