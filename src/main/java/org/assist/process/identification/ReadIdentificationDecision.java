package org.assist.process.identification;

import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.identification.FormalIdentification;
import org.assist.identification.Outcome;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the next decision into her history; that she is identified is known to the whole case from then on. */
@Component
class ReadIdentificationDecision implements JavaDelegate {

    private final NextLook look;
    private final FormalIdentification formal;
    private final CaseRegister register;

    ReadIdentificationDecision(NextLook look, FormalIdentification formal, CaseRegister register) {
        this.look = look;
        this.formal = formal;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var decision = look.unread(number);
        decision.ifPresent(known -> formal.note(number, known));
        if (decision.filter(known -> known.outcome() == Outcome.POSITIVE).isPresent()) {
            register.write(number, "formal-identification", Map.of("formallyIdentified", "YES"), "system");
        }
        step.set("identificationOutcome", decision.map(known -> known.outcome().name()).orElse("NONE_YET"));
        look.set(step);
    }
}
