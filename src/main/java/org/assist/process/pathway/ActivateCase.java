package org.assist.process.pathway;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She wants our help: her assistance begins. */
@Component
class ActivateCase implements JavaDelegate {

    private final CaseRegister register;

    ActivateCase(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.activate(new Step(execution).caseNumber());
    }
}
