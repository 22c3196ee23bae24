package org.assist.process.consent;

import java.util.Map;

import org.assist.process.Step;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does with the freed needs what she says: another partner is looked for, they wait for the next review, or they are given up. */
@Component
class PlanFreedNeeds implements JavaDelegate {

    private final FreedNeeds freed;
    private final SupportPlans plans;
    private final CaseParts parts;

    PlanFreedNeeds(FreedNeeds freed, SupportPlans plans, CaseParts parts) {
        this.freed = freed;
        this.plans = plans;
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        for (var need : freed.of(step.caseNumber())) {
            switch (step.text("needsAfterWithdrawal")) {
                case "LOOK_AGAIN" -> {
                    plans.route(need.id());
                    parts.begin(CasePart.NEED, step.caseNumber(), Map.of("needId", need.id().toString()));
                }
                case "GIVE_UP" -> plans.close(need.id(), NeedStatus.DECLINED);
                default -> { }
            }
        }
    }
}
