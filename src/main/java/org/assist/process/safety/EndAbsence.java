package org.assist.process.safety;

import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.EarlyEnd;
import org.assist.process.Step;
import org.assist.safety.Absence;
import org.assist.safety.AbsenceRoute;
import org.assist.safety.SafetyLog;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She chose to stop, or a supervisor decided that contact is lost: the case ends, the door stays open. */
@Component
class EndAbsence implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyLog log;

    EndAbsence(CaseRegister register, SafetyLog log) {
        this.register = register;
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var stopped = step.text("absenceRoute").equals(AbsenceRoute.STOPPED.name()) && "YES".equals(step.text("stoppedFreely"));
        log.end(UUID.fromString(step.text("absenceId")), stopped ? Absence.Outcome.STOPPED : Absence.Outcome.LOST_CONTACT);
        register.endEarly(step.caseNumber(), stopped ? EarlyEnd.HER_WISH : EarlyEnd.LOST_CONTACT);
    }
}
