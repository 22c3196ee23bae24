package org.assist.process.integration;

import static java.util.stream.Collectors.toSet;

import org.assist.casefile.CaseRegister;
import org.assist.integration.IntegrationArea;
import org.assist.integration.IntegrationPlans;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class KeepOutcome implements JavaDelegate {

    private final IntegrationPlans plans;
    private final CaseRegister register;
    private final OutcomeDates dates;

    KeepOutcome(IntegrationPlans plans, CaseRegister register, OutcomeDates dates) {
        this.plans = plans;
        this.register = register;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var round = (Integer) execution.getVariable("outcomeRound");
        var holding = register.answers(step.caseNumber(), "check-integration-outcome").codes("integrationHolding").stream()
                .map(IntegrationArea::valueOf).collect(toSet());
        plans.record(step.caseNumber(), round, holding);
        dates.next(step, round + 1);
    }
}
