package org.assist.referral;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where it is said what came of the help: by the partner on its page, or to us by telephone. Her own word comes after. */
@Component
@Transactional
public class ResultDesk {

    private final Referrals referrals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResultDesk(Referrals referrals, ApplicationEventPublisher events, Clock clock) {
        this.referrals = referrals;
        this.events = events;
        this.clock = clock;
    }

    /** The partner told us by telephone. */
    public void record(UUID id, Result result, NextStep next) {
        keep(referrals.findById(id).orElseThrow(() -> new NoSuchElementException("There is no referral " + id)), result, next);
    }

    /** @throws ReferralMovedOn when a result is known already, or nothing of it can have come yet */
    public void report(String reference, String organisation, Result result, NextStep next) {
        var referral = referrals.findByReferenceAndOrganisation(reference, organisation)
                .orElseThrow(() -> new NoSuchElementException("This organisation has no such referral"));
        keep(referral, result, next);
        events.publishEvent(new ResultReported(referral.id(), referral.caseNumber(), result));
    }

    private void keep(Referral referral, Result result, NextStep next) {
        referral.result(result, next, clock.instant());
        referrals.saveAndFlush(referral);
    }
}
