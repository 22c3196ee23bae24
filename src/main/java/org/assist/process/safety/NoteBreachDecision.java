package org.assist.process.safety;

import java.util.UUID;

import org.assist.process.Step;
import org.assist.safety.BreachDecision;
import org.assist.safety.SafetyLog;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteBreachDecision implements JavaDelegate {

    private final SafetyLog log;

    NoteBreachDecision(SafetyLog log) {
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        log.decide(UUID.fromString(step.text("incidentId")), BreachDecision.valueOf(step.text("breachDecision")));
    }
}
