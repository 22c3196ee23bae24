package org.assist.process.intake;

import org.assist.casefile.CaseRegister;
import org.assist.identification.IntakeDesk;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckProgramme implements JavaDelegate {

    private final IntakeDesk desk;
    private final CaseRegister register;

    CheckProgramme(IntakeDesk desk, CaseRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var decision = desk.decide(step.caseNumber());
        step.set("inProgramme", decision.inProgramme());
        step.set("childRoute", decision.childRoute());
        if (!decision.inProgramme()) {
            register.signpost(step.caseNumber());
        }
    }
}
