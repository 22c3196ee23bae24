package org.assist.process.screening;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.screening.Screening;
import org.assist.screening.ScreeningResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class KeepScreeningResult implements JavaDelegate {

    private final Screening screening;
    private final CaseRegister register;

    KeepScreeningResult(Screening screening, CaseRegister register) {
        this.screening = screening;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var reason = register.answers(step.caseNumber(), ConcludeScreeningForm.FORM).text("screeningReason").orElse(null);
        screening.conclude(step.caseNumber(), ScreeningResult.valueOf(step.text("screeningResult")), reason);
    }
}
