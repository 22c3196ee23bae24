package org.assist.process.consent;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.EarlyEnd;
import org.assist.process.Step;
import org.assist.process.parts.CaseParts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She wants no help any more: what still runs of her case stops, and the case is closed. */
@Component
class EndHelp implements JavaDelegate {

    private final CaseParts parts;
    private final CaseRegister register;

    EndHelp(CaseParts parts, CaseRegister register) {
        this.parts = parts;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new Step(execution).caseNumber();
        parts.end(number);
        register.endEarly(number, EarlyEnd.HER_WISH);
    }
}
