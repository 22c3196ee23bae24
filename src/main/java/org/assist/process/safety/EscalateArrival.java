package org.assist.process.safety;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.process.parts.CaseParts;
import org.assist.safety.Occasion;
import org.assist.safety.SafetyPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She has not arrived, or nobody knows: supervisors are told, the danger is judged anew, and news is awaited again. */
@Component
class EscalateArrival implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyPlans plans;
    private final CaseParts parts;
    private final Alert alert;
    private final Clock clock;

    EscalateArrival(CaseRegister register, SafetyPlans plans, CaseParts parts, Alert alert, Clock clock) {
        this.register = register;
        this.plans = plans;
        this.parts = parts;
        this.alert = alert;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        alert.emergency(number);
        parts.newDanger(number);
        step.setDate("arrivalDueAt", plans.due(Occasion.ARRIVAL_NEWS, register.profile(number).riskLevel(), register.jurisdiction(number), clock.instant()));
    }
}
