package org.assist.process.pathway;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She does not want help now; the case rests and can be reopened. */
@Component
class HoldCase implements JavaDelegate {

    private final CaseRegister register;

    HoldCase(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.hold(new Step(execution).caseNumber());
    }
}
