package org.assist.process.safety;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.escalation.LapseKind;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.safety.IncidentKind;
import org.assist.safety.SafetyLog;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteIncident implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyLog log;
    private final Alarm alarm;
    private final Clock clock;

    NoteIncident(CaseRegister register, SafetyLog log, Alarm alarm, Clock clock) {
        this.register = register;
        this.log = log;
        this.alarm = alarm;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var zone = register.jurisdiction(number).zone();
        var known = register.answers(number, "record-incident").day("incidentKnownOn")
                .map(day -> day.atStartOfDay(zone).toInstant()).orElseGet(clock::instant);
        var incident = log.incident(number, IncidentKind.valueOf(step.text("incidentKind")), known);
        step.set("incidentId", incident.toString());
        alarm.warn(LapseKind.INCIDENT_REPORTED, Urgency.NOW, step);
    }
}
