package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.referral.Feedback;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The need has a result: her feedback where she was helped, otherwise that she did not want this. */
@Component
class CloseNeed implements JavaDelegate {

    private final SupportPlans plans;

    CloseNeed(SupportPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var feedback = step.text("feedback");
        plans.close(step.need(), feedback == null ? NeedStatus.DECLINED : switch (Feedback.valueOf(feedback)) {
            case HELPED -> NeedStatus.MET;
            case PARTLY -> NeedStatus.PARTLY_MET;
            case NOT_HELPED -> NeedStatus.UNMET;
        });
    }
}
