package org.assist.process.safety;

import java.util.UUID;

import org.assist.process.Step;
import org.assist.safety.SafetyLog;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseIncident implements JavaDelegate {

    private final SafetyLog log;

    CloseIncident(SafetyLog log) {
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        log.close(UUID.fromString(new Step(execution).text("incidentId")));
    }
}
