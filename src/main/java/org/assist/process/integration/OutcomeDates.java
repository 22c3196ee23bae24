package org.assist.process.integration;

import java.util.Date;

import org.assist.casefile.CaseRegister;
import org.assist.integration.IntegrationPlans;
import org.assist.process.Step;
import org.springframework.stereotype.Component;

/** When her steps are looked at next; counted from the day they were agreed. */
@Component
class OutcomeDates {

    private final IntegrationPlans plans;
    private final CaseRegister register;

    OutcomeDates(IntegrationPlans plans, CaseRegister register) {
        this.plans = plans;
        this.register = register;
    }

    void next(Step step, int round) {
        var agreed = ((Date) step.execution().getVariable("stepsAgreedAt")).toInstant();
        var due = plans.due(round, agreed, register.jurisdiction(step.caseNumber()));
        step.set("outcomeRound", round);
        step.set("askOnceMore", due.isPresent());
        due.ifPresent(at -> step.setDate("outcomeCheckAt", at));
    }
}
