package org.assist.referral;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assist.referral.Referral.Status;
import org.assist.routing.ReferralHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the routing rules who said no already and who has much to answer. */
@Component
@Transactional(readOnly = true)
class PastReferrals implements ReferralHistory {

    private final Referrals referrals;

    PastReferrals(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Set<String> servicesThatSaidNo(UUID need) {
        return referrals.findByNeedAndStatusIn(need, Set.of(Status.DECLINED, Status.TIMED_OUT)).stream().map(Referral::service)
                .collect(toUnmodifiableSet());
    }

    @Override
    public Map<String, Integer> openOffersByService() {
        return referrals.findByStatusIn(Set.of(Status.SENT, Status.NEEDS_INFO)).stream()
                .collect(groupingBy(Referral::service, collectingAndThen(counting(), Long::intValue)));
    }

    @Override
    public Map<String, Instant> lastOfferByService() {
        return referrals.lastOffers().stream().collect(toUnmodifiableMap(Referrals.LastOffer::service, Referrals.LastOffer::sentAt));
    }
}
