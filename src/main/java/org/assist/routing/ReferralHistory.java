package org.assist.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What earlier referrals tell the rules; whoever keeps referrals answers. */
public interface ReferralHistory {

    /** Services that declined this need, or let their time to answer pass. */
    Set<String> servicesThatSaidNo(UUID need);

    /** Offers not answered yet, by service. */
    Map<String, Integer> openOffersByService();

    /** When a service was last asked, where that is known. */
    default Map<String, Instant> lastOfferByService() {
        return Map.of();
    }
}
