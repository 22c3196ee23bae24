package org.assist.support;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.assist.vocabulary.CaseNumber;

/** How she and her worker saw one part of her life on one day. */
@Entity
class DomainRating {

    @Id
    private UUID id;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private LifeDomain domain;
    @Enumerated(EnumType.STRING)
    private Rating hers;
    @Enumerated(EnumType.STRING)
    private Rating workers;
    private Instant ratedAt;

    protected DomainRating() {
    }

    DomainRating(CaseNumber caseNumber, LifeDomain domain, Rating hers, Rating workers, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber.digits();
        this.domain = domain;
        this.hers = hers;
        this.workers = workers;
        this.ratedAt = at;
    }

    LifeDomain domain() {
        return domain;
    }

    Rating hers() {
        return hers;
    }

    Rating workers() {
        return workers;
    }


    DomainFacts facts() {
        return new DomainFacts(domain, points(hers), points(workers));
    }

    private static int points(Rating rating) {
        return rating == null ? 0 : rating.points();
    }
}
