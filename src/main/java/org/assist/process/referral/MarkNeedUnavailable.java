package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody in the network can help with this need: a result that stays visible. */
@Component
class MarkNeedUnavailable implements JavaDelegate {

    private final SupportPlans plans;

    MarkNeedUnavailable(SupportPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.close(new Step(execution).need(), NeedStatus.NOT_AVAILABLE);
    }
}
