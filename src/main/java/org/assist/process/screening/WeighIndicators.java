package org.assist.process.screening;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.screening.Screening;
import org.assist.vocabulary.AgeGroup;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WeighIndicators implements JavaDelegate {

    private final Screening screening;
    private final CaseRegister register;

    WeighIndicators(Screening screening, CaseRegister register) {
        this.screening = screening;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        screening.weigh(step.caseNumber());
        step.set("childRoute", register.profile(step.caseNumber()).ageGroup() != AgeGroup.ADULT);
    }
}
