package org.assist.process.outcome;

import java.time.Clock;

import org.assist.outcome.Moment;
import org.assist.outcome.Outcomes;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanToAskAgain implements JavaDelegate {

    private final Outcomes outcomes;
    private final Clock clock;

    PlanToAskAgain(Outcomes outcomes, Clock clock) {
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var putOff = (Integer) execution.getVariable("outcomePutOff") + 1;
        var again = outcomes.askAgain(Moment.valueOf(step.text("outcomeMoment")), putOff, clock.instant());
        step.set("outcomePutOff", putOff);
        step.set("askAgain", again.isPresent());
        again.ifPresent(at -> step.setDate("outcomeDueAt", at));
    }
}
