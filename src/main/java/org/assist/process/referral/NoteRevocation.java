package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Revocation;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The referral was taken back, and nobody else is asked for this need. If she gave it up, the need is given up with it; if she withdrew
 * her consent, the need is open again and she says what becomes of it; otherwise somebody else is looked for.
 */
@Component
class NoteRevocation implements JavaDelegate {

    private final ReferralDesk desk;
    private final OfferRound round;
    private final SupportPlans plans;

    NoteRevocation(ReferralDesk desk, OfferRound round, SupportPlans plans) {
        this.desk = desk;
        this.round = round;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var why = desk.referral(step.referral()).revocation();
        if (!round.goesOn(step)) {
            if (why == Revocation.GIVEN_UP) {
                plans.close(step.need(), NeedStatus.DECLINED);
            } else if (why == Revocation.CONSENT_WITHDRAWN) {
                plans.reopen(step.need());
            }
        }
        round.end(step, OfferRound.outcome(why));
    }
}
