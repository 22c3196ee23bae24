package org.assist.process.delivery;

import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Revocation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The partner loses sight of the referral, and somebody else is looked for. */
@Component
class TakeReferralBack implements JavaDelegate {

    private final ReferralDesk desk;

    TakeReferralBack(ReferralDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var referral = desk.referral(new Step(execution).referral());
        if (referral.status().open()) {
            desk.revoke(referral.id(), Revocation.PARTNER_DISRUPTED);
        }
    }
}
