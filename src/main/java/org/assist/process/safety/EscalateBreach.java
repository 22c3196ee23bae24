package org.assist.process.safety;

import org.assist.escalation.LapseKind;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EscalateBreach implements JavaDelegate {

    private final Alarm alarm;

    EscalateBreach(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarm.raise(LapseKind.BREACH_NOTICE_PRESSING, Urgency.NOW, new Step(execution));
    }
}
