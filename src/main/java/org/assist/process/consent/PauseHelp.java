package org.assist.process.consent;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.process.parts.CaseParts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She wants a pause: what still runs of her case stops, the case rests, and she can come back at any time. */
@Component
class PauseHelp implements JavaDelegate {

    private final CaseParts parts;
    private final CaseRegister register;

    PauseHelp(CaseParts parts, CaseRegister register) {
        this.parts = parts;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new Step(execution).caseNumber();
        parts.end(number);
        register.hold(number);
    }
}
