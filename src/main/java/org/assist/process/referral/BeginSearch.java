package org.assist.process.referral;

import java.util.Map;

import org.assist.process.Step;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She cannot be reached: the search for her begins, unless it runs already. */
@Component
class BeginSearch implements JavaDelegate {

    private final CaseParts parts;

    BeginSearch(CaseParts parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.beginOnce(CasePart.MISSING, new Step(execution).caseNumber(), Map.of());
    }
}
