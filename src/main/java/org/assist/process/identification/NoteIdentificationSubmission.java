package org.assist.process.identification;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.Circumstance;
import org.assist.deadline.LegalDeadlines;
import org.assist.identification.FormalIdentification;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Handing it in is a legal event: the times of the country begin. */
@Component
class NoteIdentificationSubmission implements JavaDelegate {

    private final LegalDeadlines legal;
    private final FormalIdentification formal;
    private final CaseRegister register;
    private final NextLook look;

    NoteIdentificationSubmission(LegalDeadlines legal, FormalIdentification formal, CaseRegister register, NextLook look) {
        this.legal = legal;
        this.formal = formal;
        this.register = register;
        this.look = look;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var jurisdiction = register.jurisdiction(number);
        var detained = register.answers(number).yes("inDetention") ? new Circumstance[] {Circumstance.DETAINED} : new Circumstance[0];
        var hour = (Number) execution.getVariable("identificationSubmittedHour");
        var day = step.day("identificationSubmittedOn");
        var at = (hour == null ? day.atStartOfDay() : day.atTime(hour.intValue(), 0)).atZone(jurisdiction.zone()).toInstant();
        legal.happened(number, jurisdiction, formal.track(jurisdiction).submitted(), at, step.by(register), detained);
        look.set(step);
    }
}
