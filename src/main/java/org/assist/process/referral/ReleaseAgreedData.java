package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the partner who accepted what she agreed to and its kind of help needs, and not a word more. */
@Component
class ReleaseAgreedData implements JavaDelegate {

    private final ReferralDesk desk;

    ReleaseAgreedData(ReferralDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.release(new Step(execution).referral());
    }
}
