package org.assist.process.mentoring;

import org.assist.escalation.LapseKind;
import org.assist.mentoring.MentoringProgramme;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Supervision is overdue: she is given no new match, and the coordinator knows. */
@Component
class PauseNewMatches implements JavaDelegate {

    private final MentoringProgramme programme;
    private final Alarm alarm;

    PauseNewMatches(MentoringProgramme programme, Alarm alarm) {
        this.programme = programme;
        this.alarm = alarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        programme.supervisionOverdue(step.caseNumber());
        alarm.warn(LapseKind.SUPERVISION_OVERDUE, Urgency.PLANNED, step);
    }
}
