package org.assist.process.pathway;

import org.assist.process.Step;
import org.assist.process.parts.WhatRuns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case ended early: whatever still runs for it is brought to an end. */
@Component
class EndWhatRuns implements JavaDelegate {

    private final WhatRuns whatRuns;

    EndWhatRuns(WhatRuns whatRuns) {
        this.whatRuns = whatRuns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        whatRuns.end(new Step(execution).caseNumber());
    }
}
