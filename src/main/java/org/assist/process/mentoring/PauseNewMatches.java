package org.assist.process.mentoring;

import org.assist.mentoring.MentoringProgramme;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Supervision is overdue: she is given no new match, and the coordinator knows. */
@Component
class PauseNewMatches implements JavaDelegate {

    private final MentoringProgramme programme;
    private final Coordinators coordinators;

    PauseNewMatches(MentoringProgramme programme, Coordinators coordinators) {
        this.programme = programme;
        this.coordinators = coordinators;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        programme.supervisionOverdue(step.caseNumber());
        coordinators.tell(step.caseNumber());
    }
}
