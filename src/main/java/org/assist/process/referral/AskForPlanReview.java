package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.process.parts.CaseParts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She wants another kind of help: her plan is looked at now, unless that is done already. */
@Component
class AskForPlanReview implements JavaDelegate {

    private final CaseParts parts;

    AskForPlanReview(CaseParts parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.tell("ReviewAsked", new Step(execution).caseNumber());
    }
}
