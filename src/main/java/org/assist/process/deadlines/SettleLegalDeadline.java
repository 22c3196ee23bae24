package org.assist.process.deadlines;

import java.util.UUID;

import org.assist.deadline.LegalDeadlines;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A missed deadline was met late, or is given up. */
@Component
class SettleLegalDeadline implements JavaDelegate {

    private final LegalDeadlines legal;

    SettleLegalDeadline(LegalDeadlines legal) {
        this.legal = legal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var id = UUID.fromString(step.text(LegalDeadlineProcess.ID));
        if (step.text("deadlineAnswer").equals("MET")) {
            legal.met(id, step.by());
        } else {
            legal.waive(id, step.by());
        }
    }
}
