package org.assist.process.safety;

import org.assist.process.Step;
import org.assist.process.parts.CaseParts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The danger is judged anew at once, wherever the case stands. */
@Component
class ReportNewDanger implements JavaDelegate {

    private final CaseParts parts;

    ReportNewDanger(CaseParts parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.newDanger(new Step(execution).caseNumber());
    }
}
