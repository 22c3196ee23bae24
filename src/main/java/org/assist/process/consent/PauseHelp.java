package org.assist.process.consent;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.process.parts.WhatRuns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She wants a pause: what still runs of her case stops, the case rests, and she can come back at any time. */
@Component
class PauseHelp implements JavaDelegate {

    private final WhatRuns whatRuns;
    private final CaseRegister register;

    PauseHelp(WhatRuns whatRuns, CaseRegister register) {
        this.whatRuns = whatRuns;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new Step(execution).caseNumber();
        whatRuns.end(number);
        register.hold(number);
    }
}
