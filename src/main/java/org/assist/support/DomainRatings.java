package org.assist.support;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All ratings. */
interface DomainRatings extends Repository<DomainRating, UUID> {

    DomainRating save(DomainRating rating);

    List<DomainRating> findByCaseNumberOrderByRatedAt(String caseNumber);
}
