package org.assist.process.referral;

import org.assist.deadline.DeadlineKind;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Until when the partner says what came of its help, and when it is reminded. */
@Component
class SetResultDeadline implements JavaDelegate {

    private final PartnerDeadlines deadlines;

    SetResultDeadline(PartnerDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var deadline = deadlines.set(DeadlineKind.RESULT, step);
        step.setDate("resultReminderAt", deadline.reminderAt());
        step.setDate("resultDueAt", deadline.due());
    }
}
