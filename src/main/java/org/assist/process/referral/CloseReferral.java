package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.referral.Feedback;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A referral ends with what the woman herself says of it. */
@Component
class CloseReferral implements JavaDelegate {

    private final ReferralDesk desk;

    CloseReferral(ReferralDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        desk.feedback(step.referral(), Feedback.valueOf(step.text("feedback")));
        desk.close(step.referral());
    }
}
