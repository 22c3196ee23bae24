package org.assist.process.safety;

import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.process.Step;
import org.assist.safety.PoliceDecision;
import org.assist.safety.PoliceWish;
import org.assist.safety.SafetyLog;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the conference decided beside what she had wished; from now on the case is one of a missing woman. */
@Component
class RecordMissing implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyLog log;

    RecordMissing(CaseRegister register, SafetyLog log) {
        this.register = register;
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var wish = register.answers(number).code("missingPersonWish", PoliceWish.class).orElse(PoliceWish.UNKNOWN);
        var reason = register.answers(number, "hold-missing-conference").text("policeReason").isPresent();
        log.decide(UUID.fromString(step.text("absenceId")), wish, PoliceDecision.valueOf(step.text("policeDecision")), reason);
        if (register.state(number) != CaseState.MISSING) {
            register.missing(number);
        }
    }
}
