package org.assist.process.safety;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.safety.Occasion;
import org.assist.safety.SafetyPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From the day she is to arrive, news of her is missed after the time the rules allow. */
@Component
class WatchArrival implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyPlans plans;

    WatchArrival(CaseRegister register, SafetyPlans plans) {
        this.register = register;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var zone = register.jurisdiction(number).zone();
        var arrival = register.answers(number).day("arrivalOn").map(day -> day.atStartOfDay(zone).toInstant()).orElseThrow();
        step.setDate("arrivalDueAt", plans.due(Occasion.ARRIVAL_NEWS, register.profile(number).riskLevel(), register.jurisdiction(number), arrival));
        step.set("returnFollowUps", 0);
    }
}
