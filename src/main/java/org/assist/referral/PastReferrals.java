package org.assist.referral;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assist.referral.Referral.Status;
import org.assist.referral.Referrals.Asked;
import org.assist.routing.ReferralHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the routing rules who said no to a need, and who has been asked much or lately. */
@Component
@Transactional(readOnly = true)
class PastReferrals implements ReferralHistory {

    private final Referrals referrals;

    PastReferrals(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Set<String> servicesThatSaidNo(UUID need) {
        return referrals.findByNeedAndStatusIn(need, EnumSet.of(Status.DECLINED, Status.TIMED_OUT)).stream()
                .map(Referral::service).collect(toUnmodifiableSet());
    }

    @Override
    public Map<String, Integer> openOffersByService() {
        return asked().stream().filter(it -> it.getWaiting() > 0).collect(toMap(Asked::getService, Asked::getWaiting));
    }

    @Override
    public Map<String, Instant> lastOfferByService() {
        return asked().stream().collect(toMap(Asked::getService, Asked::getLast));
    }

    private List<Asked> asked() {
        return referrals.asked(EnumSet.of(Status.SENT, Status.NEEDS_INFO));
    }
}
