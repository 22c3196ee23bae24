package org.assist.process.consent;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.EarlyEnd;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She wants no help any more: what still runs of her case stops, and the case is closed. */
@Component
class EndHelp implements JavaDelegate {

    private final CaseRegister register;

    EndHelp(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.endEarly(new Step(execution).caseNumber(), EarlyEnd.HER_WISH);
    }
}
