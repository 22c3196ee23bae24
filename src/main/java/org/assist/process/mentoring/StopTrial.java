package org.assist.process.mentoring;

import org.assist.mentoring.MatchEnd;
import org.assist.mentoring.MentoringProgramme;
import org.assist.mentoring.SafeguardingReason;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One of them does not wish to go on, without a reason; or something happened, then they are suspended at once. */
@Component
class StopTrial implements JavaDelegate {

    private final MentoringProgramme programme;

    StopTrial(MentoringProgramme programme) {
        this.programme = programme;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        if ("SUSPEND".equals(step.text("trialStop")) || "SUSPEND".equals(step.text("trialAnswer"))) {
            programme.suspend(MatchSteps.match(step), SafeguardingReason.valueOf(step.text("safeguarding")));
            step.set("matchState", "SUSPENDED");
        } else {
            programme.end(MatchSteps.match(step), MatchEnd.NO_FAULT_EXIT);
            step.set("matchState", "ENDED");
        }
        step.set("endingKind", "EARLY");
    }
}
