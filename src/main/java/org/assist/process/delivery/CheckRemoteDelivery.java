package org.assist.process.delivery;

import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks {@code rules/delivery} whether it can go on from a distance: the way must be offered, and her device safe. */
@Component
class CheckRemoteDelivery implements JavaDelegate {

    private final HowItGoesOn howItGoesOn;
    private final ReferralDesk desk;

    CheckRemoteDelivery(HowItGoesOn howItGoesOn, ReferralDesk desk) {
        this.howItGoesOn = howItGoesOn;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var service = desk.referral(step.referral()).service();
        step.set("remotePossible", howItGoesOn.objections(step.caseNumber(), step.need(), service).isEmpty());
    }
}
