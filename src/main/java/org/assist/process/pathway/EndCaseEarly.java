package org.assist.process.pathway;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.EarlyEnd;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a case that cannot come to its usual closure. */
@Component
class EndCaseEarly implements JavaDelegate {

    private final CaseRegister register;

    EndCaseEarly(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        register.endEarly(step.caseNumber(), EarlyEnd.valueOf(step.text("earlyEndReason")));
    }
}
