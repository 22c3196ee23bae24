package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The referral was taken back. If she gave it up, the need is given up with it; if she withdrew her consent, the need is open
 * again and she says what becomes of it; otherwise somebody else is looked for.
 */
@Component
class NoteRevocation implements JavaDelegate {

    private final ReferralDesk desk;
    private final SupportPlans plans;

    NoteRevocation(ReferralDesk desk, SupportPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        step.set("offerOutcome", switch (desk.referral(step.referral()).revocation()) {
            case GIVEN_UP -> {
                plans.close(step.need(), NeedStatus.DECLINED);
                yield "REVOKED";
            }
            case CONSENT_WITHDRAWN -> {
                plans.reopen(step.need());
                yield "REVOKED";
            }
            case NO_CONSENT, PARTNER_DISRUPTED -> "REPLACED";
        });
    }
}
