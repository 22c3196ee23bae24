package org.assist.process.safety;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.safety.SafetyPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the rules what stands against a return or a move; nobody can wave it through. */
@Component
class CheckReturn implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyPlans plans;

    CheckReturn(CaseRegister register, SafetyPlans plans) {
        this.register = register;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        step.set("returnStopped", !plans.againstReturn(register.answers(step.caseNumber(), "assess-destination")).isEmpty());
    }
}
