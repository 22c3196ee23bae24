package org.assist.process.safety;

import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EscalateBreach implements JavaDelegate {

    private final Alert alert;

    EscalateBreach(Alert alert) {
        this.alert = alert;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alert.overdue(new Step(execution), "BREACH_NOTICE", "The notice of a data breach is pressing");
    }
}
