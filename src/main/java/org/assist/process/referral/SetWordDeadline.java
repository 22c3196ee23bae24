package org.assist.process.referral;

import org.assist.deadline.DeadlineKind;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Until when it must be known whether a woman who did not come is safe. */
@Component
class SetWordDeadline implements JavaDelegate {

    private final PartnerDeadlines deadlines;

    SetWordDeadline(PartnerDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        step.setDate("wordDueAt", deadlines.set(DeadlineKind.WORD_OF_HER, step).due());
    }
}
