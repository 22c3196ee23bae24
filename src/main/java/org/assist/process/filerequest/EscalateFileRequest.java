package org.assist.process.filerequest;

import org.assist.escalation.LapseKind;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EscalateFileRequest implements JavaDelegate {

    private final Alarm alarm;

    EscalateFileRequest(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarm.raise(LapseKind.FILE_REQUEST_PRESSING, Urgency.PLANNED, new Step(execution));
    }
}
