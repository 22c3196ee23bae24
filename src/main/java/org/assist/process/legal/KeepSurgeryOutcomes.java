package org.assist.process.legal;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Date;

import org.assist.casefile.CaseRegister;
import org.assist.legal.LegalSurgeries;
import org.assist.legal.SurgeryOutcome;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class KeepSurgeryOutcomes implements JavaDelegate {

    private final LegalSurgeries surgeries;
    private final CaseRegister register;

    KeepSurgeryOutcomes(LegalSurgeries surgeries, CaseRegister register) {
        this.surgeries = surgeries;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var answers = register.answers(step.caseNumber(), "hold-legal-surgery");
        var clients = Arrays.stream(SurgeryOutcome.values()).collect(toMap(outcome -> outcome,
                outcome -> answers.text(outcome.question()).map(count -> new BigDecimal(count).intValueExact()).orElse(0)));
        surgeries.record(step.caseNumber(), ((Date) execution.getVariable("surgeryAt")).toInstant(), clients);
    }
}
