package org.assist.process.outcome;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.outcome.Moment;
import org.assist.outcome.Outcomes;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetInterviewDate implements JavaDelegate {

    private final Outcomes outcomes;
    private final CaseRegister register;
    private final Clock clock;

    SetInterviewDate(Outcomes outcomes, CaseRegister register, Clock clock) {
        this.outcomes = outcomes;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var now = clock.instant();
        var due = outcomes.due(Moment.valueOf(step.text("outcomeMoment")), register.jurisdiction(step.caseNumber()), now);
        step.setDate("outcomeDueAt", due);
        step.set("interviewDue", !due.isAfter(now));
        step.set("outcomePutOff", 0);
    }
}
