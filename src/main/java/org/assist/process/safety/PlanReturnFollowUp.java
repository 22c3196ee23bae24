package org.assist.process.safety;

import java.time.Clock;
import java.util.Date;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.safety.Look;
import org.assist.safety.SafetyPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When she is asked how she is, for as long as the table has a turn left. */
@Component
class PlanReturnFollowUp implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyPlans plans;
    private final Clock clock;

    PlanReturnFollowUp(CaseRegister register, SafetyPlans plans, Clock clock) {
        this.register = register;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        if (execution.getVariable("arrivedAt") == null) {
            step.setDate("arrivedAt", clock.instant());
        }
        var turn = (int) execution.getVariable("returnFollowUps") + 1;
        var next = plans.look(Look.Topic.AFTER_RETURN, turn, ((Date) execution.getVariable("arrivedAt")).toInstant(), register.jurisdiction(step.caseNumber()));
        step.set("returnFollowUps", turn);
        step.set("returnFollowUpLeft", next.isPresent());
        next.ifPresent(at -> step.setDate("returnFollowUpAt", at));
    }
}
