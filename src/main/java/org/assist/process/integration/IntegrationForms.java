package org.assist.process.integration;

import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.integration.AreaAdvice;
import org.assist.integration.IntegrationPlans;
import org.assist.process.forms.FormContent;
import org.springframework.stereotype.Component;

/** Shows for the areas she chose what is to be looked at, and what her status says. */
@Component
class IntegrationForms implements FormContent {

    private final IntegrationPlans plans;
    private final CaseRegister register;

    IntegrationForms(IntegrationPlans plans, CaseRegister register) {
        this.plans = plans;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        return switch (subject.form()) {
            case "agree-integration-steps" -> steps(subject);
            case "check-integration-outcome" -> Map.of("areasInPlan", plans.areas(subject.caseNumber()).stream()
                    .map(area -> Map.of("value", area.name(), "label", area.label())).toList());
            default -> Map.of();
        };
    }

    private Map<String, Object> steps(Subject subject) {
        var areas = plans.areas(subject.caseNumber());
        var advice = plans.advise(areas, register.profile(subject.caseNumber()).residenceStatus());
        return Map.of("chosenAreas", areas.stream().map(Enum::name).toList(), "areaRows", advice.stream().map(IntegrationForms::row).toList());
    }

    private static Map<String, String> row(AreaAdvice advice) {
        return Map.of("area", advice.area().label(), "entitled", "%s. %s".formatted(advice.entitlement().label(), advice.sentence()),
                "checks", String.join(" ", advice.checks()));
    }
}
