package org.assist.process.pathway;

import static org.assist.process.parts.CasePart.INTEGRATION;
import static org.assist.process.parts.CasePart.LEGAL_AID;
import static org.assist.process.parts.CasePart.MENTORING;
import static org.assist.process.parts.CasePart.NEED;

import java.util.Map;

import org.assist.process.Step;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins what she planned and what is not under way yet: one referral for each need, legal aid, a mentor, steps of integration. */
@Component
class BeginPlannedHelp implements JavaDelegate {

    private final CaseParts parts;
    private final SupportPlans plans;

    BeginPlannedHelp(CaseParts parts, SupportPlans plans) {
        this.parts = parts;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        plans.openNeeds(number).forEach(need -> {
            plans.route(need.id());
            parts.begin(NEED, number, Map.of("needId", need.id().toString()));
        });
        beginIfWanted(step, "legalAidWanted", LEGAL_AID, number);
        beginIfWanted(step, "mentoringWanted", MENTORING, number);
        beginIfWanted(step, "integrationWanted", INTEGRATION, number);
    }

    private void beginIfWanted(Step step, String wanted, CasePart part, CaseNumber number) {
        if (Boolean.TRUE.equals(step.execution().getVariable(wanted)) && !parts.running(number, part)) {
            parts.begin(part, number, Map.of());
        }
    }
}
