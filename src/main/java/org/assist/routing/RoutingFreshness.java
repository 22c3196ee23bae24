package org.assist.routing;

import java.time.Duration;

import org.assist.partner.Freshness;
import org.assist.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** The directory calls old what routing calls old: {@code rules/routing/limits.csv}. */
@Component
class RoutingFreshness implements Freshness {

    private final Rulebook rulebook;

    RoutingFreshness(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public Duration ofFreePlaces() {
        return rulebook.rows(PartnerRouting.QUESTION.name(), Limit.class).stream().filter(limit -> limit.name() == Limit.Name.HOURS_A_CAPACITY_IS_FRESH)
                .map(limit -> Duration.ofHours(limit.amount())).findFirst()
                .orElseThrow(() -> new IllegalStateException("rules/routing/limits.csv has no row HOURS_A_CAPACITY_IS_FRESH"));
    }
}
