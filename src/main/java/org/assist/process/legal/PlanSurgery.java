package org.assist.process.legal;

import java.util.Date;

import org.assist.casefile.CaseRegister;
import org.assist.legal.LegalSurgeries;
import org.assist.legal.SurgeryMode;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The first one is on the day somebody chose, the next ones as often as the table says. */
@Component
class PlanSurgery implements JavaDelegate {

    private final LegalSurgeries surgeries;
    private final CaseRegister register;

    PlanSurgery(LegalSurgeries surgeries, CaseRegister register) {
        this.surgeries = surgeries;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var plan = register.answers(step.caseNumber(), "plan-legal-surgery");
        var jurisdiction = register.jurisdiction(step.caseNumber());
        var last = (Date) execution.getVariable("surgeryAt");
        step.setDate("surgeryAt", last == null
                ? plan.day("surgeryOn").orElseThrow().atStartOfDay(jurisdiction.zone()).toInstant()
                : surgeries.next(plan.code("surgeryMode", SurgeryMode.class).orElseThrow(), last.toInstant(), jurisdiction));
    }
}
