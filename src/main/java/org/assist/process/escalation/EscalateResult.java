package org.assist.process.escalation;

import org.assist.escalation.LapseKind;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EscalateResult implements JavaDelegate {

    private final Alarm alarm;

    EscalateResult(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarm.raise(LapseKind.RESULT_OVERDUE, new Step(execution));
    }
}
