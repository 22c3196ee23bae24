package org.assist.process.filerequest;

import org.assist.process.Step;
import org.assist.process.safety.Alert;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EscalateFileRequest implements JavaDelegate {

    private final Alert alert;

    EscalateFileRequest(Alert alert) {
        this.alert = alert;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alert.overdue(new Step(execution), "FILE_REQUEST", "The month for her file is nearly over");
    }
}
