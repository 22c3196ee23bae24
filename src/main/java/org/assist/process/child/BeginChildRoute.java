package org.assist.process.child;

import java.util.Map;

import org.assist.process.Step;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the child route at once, unless it runs already. */
@Component
class BeginChildRoute implements JavaDelegate {

    private final CaseParts parts;

    BeginChildRoute(CaseParts parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.beginOnce(CasePart.CHILD_ROUTE, new Step(execution).caseNumber(), Map.of());
    }
}
