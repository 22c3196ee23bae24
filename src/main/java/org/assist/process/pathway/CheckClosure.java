package org.assist.process.pathway;

import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether anything still stands against closing the case. */
@Component
class CheckClosure implements JavaDelegate {

    private final OpenPoints openPoints;

    CheckClosure(OpenPoints openPoints) {
        this.openPoints = openPoints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        step.set("pointsOpen", !openPoints.of(step.caseNumber()).isEmpty());
        step.set("closureApproved", "NO");
    }
}
