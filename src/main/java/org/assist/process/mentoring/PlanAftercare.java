package org.assist.process.mentoring;

import org.assist.mentoring.MentoringProgramme;
import org.assist.mentoring.Time;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She is asked twice after the planned end; the second time is the last. */
@Component
class PlanAftercare implements JavaDelegate {

    private final MentoringProgramme programme;

    PlanAftercare(MentoringProgramme programme) {
        this.programme = programme;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var first = !execution.hasVariable("aftercareLeft");
        step.setDate("aftercareAt", programme.fromEnd(first ? Time.Occasion.FIRST_AFTERCARE : Time.Occasion.SECOND_AFTERCARE, MatchSteps.match(step)));
        step.set("aftercareLeft", first);
    }
}
