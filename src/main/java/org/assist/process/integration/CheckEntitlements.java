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
class CheckEntitlements implements JavaDelegate {

    private final IntegrationPlans plans;
    private final CaseRegister register;

    CheckEntitlements(IntegrationPlans plans, CaseRegister register) {
        this.plans = plans;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new Step(execution).caseNumber();
        var areas = register.answers(number, "choose-areas").codes("integrationAreas").stream().map(IntegrationArea::valueOf).collect(toSet());
        plans.begin(number, areas, register.profile(number).residenceStatus());
    }
}
