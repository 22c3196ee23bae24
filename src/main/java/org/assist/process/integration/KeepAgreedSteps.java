package org.assist.process.integration;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.integration.IntegrationPlans;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class KeepAgreedSteps implements JavaDelegate {

    private final IntegrationPlans plans;
    private final CaseRegister register;
    private final OutcomeDates dates;
    private final Clock clock;

    KeepAgreedSteps(IntegrationPlans plans, CaseRegister register, OutcomeDates dates, Clock clock) {
        this.plans = plans;
        this.register = register;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        plans.agree(step.caseNumber(), register.answers(step.caseNumber(), "agree-integration-steps").byField());
        step.setDate("stepsAgreedAt", clock.instant());
        dates.next(step, 1);
    }
}
