package org.assist.process.pathway;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The help has ended; from time to time she is asked how she is. */
@Component
class BeginFollowUp implements JavaDelegate {

    private final CaseRegister register;

    BeginFollowUp(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.followUp(new Step(execution).caseNumber());
    }
}
