package org.assist.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assist.referral.Referral.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The partners who help with one need one after the other. A partner never passes her on itself: it says that somebody else should
 * help, and what becomes of that she decides with her worker. None of them learns who came before, unless she allows it.
 */
@Component
@Transactional(readOnly = true)
public class ReferralChain {

    private final Referrals referrals;

    ReferralChain(Referrals referrals) {
        this.referrals = referrals;
    }

    /** Those who helped with a need before and have ended, the first one first; empty while nobody has. */
    public List<Referral> before(UUID need) {
        return last(need).map(this::upTo).orElse(List.of());
    }

    /** Those from whom this referral came, the first one first; empty when it is the first itself. */
    List<Referral> before(Referral referral) {
        return Optional.ofNullable(referral.passedOnFrom()).flatMap(referrals::findById).map(this::upTo).orElse(List.of());
    }

    /** From whom the next one takes over. */
    Optional<Referral> last(UUID need) {
        var ended = referrals.findByNeedAndStatusOrderByStatusSince(need, Status.CLOSED);
        return ended.isEmpty() ? Optional.empty() : Optional.of(ended.get(ended.size() - 1));
    }

    private List<Referral> upTo(Referral last) {
        var chain = new ArrayList<Referral>();
        for (var link = last; link != null; link = link.passedOnFrom() == null ? null : referrals.findById(link.passedOnFrom()).orElseThrow()) {
            chain.add(0, link);
        }
        return List.copyOf(chain);
    }
}
