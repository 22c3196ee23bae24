package org.assist.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All referrals. */
interface Referrals extends Repository<Referral, UUID> {

    Referral saveAndFlush(Referral referral);

    Optional<Referral> findById(UUID id);

    Optional<Referral> findByReferenceAndOrganisation(String reference, String organisation);

    boolean existsByReference(String reference);

    List<Referral> findByCaseNumberOrderBySentAt(String caseNumber);

    List<Referral> findByNeedAndStatusIn(UUID need, Collection<Referral.Status> statuses);

    List<Referral> findByStatusIn(Collection<Referral.Status> statuses);

    List<Referral> findByOrganisationAndStatusIn(String organisation, Collection<Referral.Status> statuses);

    List<Referral> findTop50ByOrganisationAndStatusInOrderByStatusSinceDesc(String organisation, Collection<Referral.Status> statuses);

    /** When a service was last asked. */
    record LastOffer(String service, Instant sentAt) {}

    @Query("select new org.assist.referral.Referrals$LastOffer(r.service, max(r.sentAt)) from Referral r group by r.service")
    List<LastOffer> lastOffers();
}
