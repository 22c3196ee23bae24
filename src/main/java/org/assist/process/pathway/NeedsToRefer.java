package org.assist.process.pathway;

import java.util.List;

import org.assist.process.Step;
import org.assist.security.ModelBean;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Answers the model: which needs of this case is nobody working on yet? */
@Component
public class NeedsToRefer implements ModelBean {

    private final SupportPlans plans;

    NeedsToRefer(SupportPlans plans) {
        this.plans = plans;
    }

    /** The ids of the open needs, the most urgent first. */
    public List<String> of(DelegateExecution execution) {
        return plans.openNeeds(new Step(execution).caseNumber()).stream().map(need -> need.id().toString()).toList();
    }
}
