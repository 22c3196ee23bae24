package org.assist.process.safety;

import java.time.Clock;
import java.time.LocalDate;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.safety.IncidentKind;
import org.assist.safety.SafetyLog;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteIncident implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyLog log;
    private final Alert alert;
    private final Clock clock;

    NoteIncident(CaseRegister register, SafetyLog log, Alert alert, Clock clock) {
        this.register = register;
        this.log = log;
        this.alert = alert;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var zone = register.jurisdiction(number).zone();
        var known = register.answers(number, "record-incident").text("incidentKnownOn")
                .map(day -> LocalDate.parse(day.substring(0, 10)).atStartOfDay(zone).toInstant()).orElseGet(clock::instant);
        var incident = log.incident(number, IncidentKind.valueOf(step.text("incidentKind")), known);
        step.set("incidentId", incident.toString());
        alert.tell(number);
    }
}
