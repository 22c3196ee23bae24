package org.assist.referral;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.referral.Referral.Status;
import org.assist.referral.Referrals.Asked;
import org.assist.routing.ReferralHistory;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the routing rules who said no to a need, who helped this woman before, and what services did lately. */
@Component
@Transactional(readOnly = true)
class PastReferrals implements ReferralHistory {

    /** What is older says little about how a service works today. */
    private static final Duration LATELY = Duration.ofDays(180);

    private final Referrals referrals;
    private final Places places;
    private final Clock clock;

    PastReferrals(Referrals referrals, Places places, Clock clock) {
        this.referrals = referrals;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Set<String> servicesThatSaidNo(UUID need) {
        return referrals.findByNeedAndStatusIn(need, EnumSet.of(Status.DECLINED, Status.TIMED_OUT)).stream()
                .map(Referral::service).collect(toUnmodifiableSet());
    }

    @Override
    public Map<String, Instant> organisationsThatPassedOn(UUID need) {
        return referrals.findByNeedAndStatusOrderByStatusSince(need, Status.CLOSED).stream()
                .collect(toMap(Referral::organisation, Referral::statusSince, (earlier, later) -> later));
    }

    @Override
    public Set<String> servicesThatHelped(CaseNumber number) {
        return lastSaidOf(number).filter(it -> it.feedback() != Feedback.NOT_HELPED).map(Referral::service).collect(toUnmodifiableSet());
    }

    @Override
    public Map<String, Instant> servicesThatDidNotHelp(CaseNumber number) {
        return lastSaidOf(number).filter(it -> it.feedback() == Feedback.NOT_HELPED).collect(toMap(Referral::service, Referral::statusSince));
    }

    @Override
    public Map<String, Integer> placesKept() {
        return places.kept();
    }

    @Override
    public Map<String, Lately> lately() {
        return referrals.askedSince(clock.instant().minus(LATELY)).stream().collect(toMap(Asked::getService,
                it -> new Lately(it.getWaiting(), it.getLast(), it.getWell(), it.getBadly())));
    }

    private Stream<Referral> lastSaidOf(CaseNumber number) {
        return referrals.findByCaseNumberOrderBySentAt(number.digits()).stream().filter(referral -> referral.feedback() != null)
                .collect(toMap(Referral::service, identity(), (earlier, later) -> later)).values().stream();
    }
}
