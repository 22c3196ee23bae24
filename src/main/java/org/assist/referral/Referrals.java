package org.assist.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All referrals. */
interface Referrals extends Repository<Referral, UUID> {

    Referral saveAndFlush(Referral referral);

    Optional<Referral> findById(UUID id);

    Optional<Referral> findByReferenceAndOrganisation(String reference, String organisation);

    Optional<Referral> findByReference(String reference);

    boolean existsByReference(String reference);

    @Query("select r.need from Referral r where r.reference = :reference and r.organisation = :organisation")
    Optional<UUID> needOf(String reference, String organisation);

    /** Every referral of a need, always in the same order; nobody else can change one of them until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Referral r where r.need = :need order by r.id")
    List<Referral> lock(UUID need);

    List<Referral> findByNeedOrderBySentAt(UUID need);

    /** Those of a need whose help has ended, the latest last. */
    List<Referral> findByNeedAndStatusOrderByStatusSince(UUID need, Referral.Status status);

    List<Referral> findByCaseNumberOrderBySentAt(String caseNumber);

    List<Referral> findByNeedAndStatusIn(UUID need, Collection<Referral.Status> statuses);

    /** Every service that was asked since then, and what it did. */
    @Query("""
            select r.service as service, max(r.sentAt) as last,
                sum(case when r.status in (SENT, NEEDS_INFO) then 1 else 0 end) as waiting,
                sum(case when r.feedback in (HELPED, PARTLY) or r.feedback is null
                    and r.status in (ACCEPTED, DECLINED, FULL_DATA_RELEASED, APPOINTED, FIRST_CONTACT_DONE, COMPLETED, PARTIAL) then 1 else 0 end) as well,
                sum(case when r.feedback = NOT_HELPED or r.status in (TIMED_OUT, NO_SHOW, ENDED_BY_PARTNER) then 1 else 0 end) as badly
            from Referral r where r.sentAt >= :since group by r.service""")
    List<Asked> askedSince(Instant since);

    List<Referral> findByOrganisationAndStatusIn(String organisation, Collection<Referral.Status> statuses);

    List<Referral> findTop50ByOrganisationAndStatusInOrderByStatusSinceDesc(String organisation, Collection<Referral.Status> statuses);

    interface Asked {

        String getService();

        Instant getLast();

        int getWaiting();

        int getWell();

        int getBadly();
    }
}
