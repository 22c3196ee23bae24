package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.routing.PartnerRouting;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the rules who can help with this need; the choice is made by her and her worker. */
@Component
class RecommendPartner implements JavaDelegate {

    private final PartnerRouting routing;
    private final SupportPlans plans;

    RecommendPartner(PartnerRouting routing, SupportPlans plans) {
        this.routing = routing;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var need = plans.need(step.need());
        var candidates = routing.recommendFor(need.id()).ranked();
        step.set("candidateCount", candidates.size());
        step.set("serviceType", need.serviceType().name());
        step.set("urgency", need.urgency().name());
    }
}
