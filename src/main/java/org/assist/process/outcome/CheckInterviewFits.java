package org.assist.process.outcome;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.outcome.Moment;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Only a woman who gets our help is asked about it; at the end also one with whom we agreed to stay in touch. */
@Component
class CheckInterviewFits implements JavaDelegate {

    private final CaseRegister register;

    CheckInterviewFits(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var state = register.state(step.caseNumber());
        var atTheEnd = Moment.valueOf(step.text("outcomeMoment")) == Moment.EXIT;
        step.set("interviewFits", state == CaseState.ACTIVE || atTheEnd && state == CaseState.FOLLOW_UP);
    }
}
