package org.assist.process.safety;

import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Telephone first, system second, paper after: whoever is on call learns of it at once. */
@Component
class CallEmergencyList implements JavaDelegate {

    private final Alarm alarm;

    CallEmergencyList(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarm.emergency(new Step(execution).caseNumber());
    }
}
