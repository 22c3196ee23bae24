package org.assist.process.plan;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.support.LifeDomains;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class KeepRatings implements JavaDelegate {

    private final LifeDomains domains;
    private final CaseRegister register;

    KeepRatings(LifeDomains domains, CaseRegister register) {
        this.domains = domains;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new Step(execution).caseNumber();
        domains.rate(number, register.answers(number, "look-at-her-life").byField());
    }
}
