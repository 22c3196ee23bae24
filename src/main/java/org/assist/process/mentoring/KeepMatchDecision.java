package org.assist.process.mentoring;

import org.assist.mentoring.MatchState;
import org.assist.mentoring.MentoringProgramme;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It goes on only where nothing stands against it; else it ends. */
@Component
class KeepMatchDecision implements JavaDelegate {

    private final MentoringProgramme programme;

    KeepMatchDecision(MentoringProgramme programme) {
        this.programme = programme;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var state = step.text("matchDecision").equals("GOES_ON") ? programme.resume(MatchSteps.match(step)) : MatchState.ENDED;
        step.set("matchState", state.name());
        step.set("endingKind", "EARLY");
    }
}
