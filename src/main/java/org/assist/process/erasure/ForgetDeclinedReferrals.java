package org.assist.process.erasure;

import java.time.Clock;

import org.assist.erasure.Retention;
import org.assist.referral.EndedReferrals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody has to decide on this: a request that came to nothing tells nobody anything any more. */
@Component
class ForgetDeclinedReferrals implements JavaDelegate {

    private final Retention retention;
    private final EndedReferrals referrals;
    private final Clock clock;

    ForgetDeclinedReferrals(Retention retention, EndedReferrals referrals, Clock clock) {
        this.retention = retention;
        this.referrals = referrals;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.forget(retention.forgetReferralsBefore(), clock.instant());
    }
}
