package org.assist.process.safety;

import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.process.Step;
import org.assist.process.parts.CaseParts;
import org.assist.safety.Absence;
import org.assist.safety.SafetyLog;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She is back: the case stands where it stood, and the danger is judged anew. */
@Component
class NoteHerReturn implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyLog log;
    private final CaseParts parts;

    NoteHerReturn(CaseRegister register, SafetyLog log, CaseParts parts) {
        this.register = register;
        this.log = log;
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        if (step.text("absenceId") != null) {
            log.end(UUID.fromString(step.text("absenceId")), Absence.Outcome.BACK);
        }
        if (register.state(number) == CaseState.MISSING) {
            register.found(number);
        }
        parts.newDanger(number);
    }
}
