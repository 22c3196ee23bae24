package org.assist.process.consent;

import org.assist.escalation.LapseKind;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody asked her in time: nothing more is told from now on, and her worker has to look. */
@Component
class NoteExpiry implements JavaDelegate {

    private final Alarm alarm;

    NoteExpiry(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarm.warn(LapseKind.CONSENT_RAN_OUT, Urgency.PLANNED, new Step(execution));
    }
}
