package org.assist.process.safety;

import java.util.LinkedHashMap;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.safety.SafetyPlans;
import org.assist.vocabulary.RiskLevel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the rules raise the level her worker judged, keeps the judgement, and lets the level in force count for everything that follows. */
@Component
class JudgeRisk implements JavaDelegate {

    private static final String FORM = "assess-risk";

    private final CaseRegister register;
    private final SafetyPlans plans;

    JudgeRisk(CaseRegister register, SafetyPlans plans) {
        this.register = register;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var answers = register.answers(number, FORM);
        var by = step.by();
        var assessment = plans.assess(number, RiskLevel.valueOf(step.text("riskLevel")), answers, by);
        if (assessment.raised()) {
            var inForce = new LinkedHashMap<>(answers.byField());
            inForce.put("riskLevel", assessment.inForce().name());
            register.write(number, FORM, inForce, by);
        }
        step.set("riskLevel", assessment.inForce().name());
        step.set("safetyPlanSigned", false);
    }
}
