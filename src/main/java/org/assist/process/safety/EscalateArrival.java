package org.assist.process.safety;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
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
    private final Alarm alarm;
    private final Clock clock;

    EscalateArrival(CaseRegister register, SafetyPlans plans, CaseParts parts, Alarm alarm, Clock clock) {
        this.register = register;
        this.plans = plans;
        this.parts = parts;
        this.alarm = alarm;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        alarm.emergency(number);
        parts.newDanger(number);
        step.setDate("arrivalDueAt", plans.due(Occasion.ARRIVAL_NEWS, register.profile(number).riskLevel(), register.jurisdiction(number), clock.instant()));
    }
}
