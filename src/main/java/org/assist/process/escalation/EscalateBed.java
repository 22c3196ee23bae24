package org.assist.process.escalation;

import org.assist.escalation.LapseKind;
import org.assist.process.Step;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EscalateBed implements JavaDelegate {

    private final Alarm alarm;

    EscalateBed(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarm.raise(LapseKind.NO_BED_FOUND, Urgency.NOW, new Step(execution), "Task_FindBedTonight");
    }
}
