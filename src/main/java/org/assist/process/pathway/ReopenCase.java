package org.assist.process.pathway;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She needs help again: intake begins anew under the same number. */
@Component
class ReopenCase implements JavaDelegate {

    private final CaseRegister register;

    ReopenCase(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        register.backToIntake(step.caseNumber());
        step.set("helpNeededAgain", true);
    }
}
