package org.assist.process.identification;

import java.time.LocalTime;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She does not want it now: she is asked again on the day she named, in the morning. */
@Component
class PlanIdentificationRevisit implements JavaDelegate {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final CaseRegister register;

    PlanIdentificationRevisit(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var day = step.day("identificationAskAgainOn");
        step.setDate("identificationRevisitAt", day.atTime(MORNING).atZone(register.jurisdiction(step.caseNumber()).zone()).toInstant());
    }
}
