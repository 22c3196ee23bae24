package org.assist.process.outcome;

import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.outcome.Moment;
import org.assist.outcome.Outcomes;
import org.assist.outcome.Satisfaction;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps how content she is where nobody finds out who said it, and leaves nothing of it in her case. */
@Component
class RecordSatisfaction implements JavaDelegate {

    private static final String FORM = "ask-satisfaction";

    private final Outcomes outcomes;
    private final CaseRegister register;

    RecordSatisfaction(Outcomes outcomes, CaseRegister register) {
        this.outcomes = outcomes;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var answers = register.answers(number, FORM);
        answers.code("satisfaction", Satisfaction.class).ifPresent(satisfaction -> outcomes.recordSatisfaction(register.leadOrganisation(number),
                register.jurisdiction(number), Moment.valueOf(step.text("outcomeMoment")), satisfaction, answers.text("satisfactionWords").orElse(null)));
        register.write(number, FORM, Map.of(), "system");
    }
}
