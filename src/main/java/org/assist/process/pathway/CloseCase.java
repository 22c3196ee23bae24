package org.assist.process.pathway;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseCase implements JavaDelegate {

    private final CaseRegister register;

    CloseCase(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.close(new Step(execution).caseNumber());
    }
}
