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

    /** Every service that was ever asked: how many offers to it wait for an answer, and when it was asked last. */
    @Query("""
            select r.service as service, sum(case when r.status in :waiting then 1 else 0 end) as waiting, max(r.sentAt) as last
            from Referral r group by r.service""")
    List<Asked> asked(Collection<Referral.Status> waiting);

    List<Referral> findByOrganisationAndStatusIn(String organisation, Collection<Referral.Status> statuses);

    List<Referral> findTop50ByOrganisationAndStatusInOrderByStatusSinceDesc(String organisation, Collection<Referral.Status> statuses);

    interface Asked {

        String getService();

        int getWaiting();

        Instant getLast();
    }
}
