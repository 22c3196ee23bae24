package org.assist.process.referral;

import org.assist.deadline.DeadlineKind;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Until when she and the partner have met. */
@Component
class SetFirstContactDeadline implements JavaDelegate {

    private final PartnerDeadlines deadlines;

    SetFirstContactDeadline(PartnerDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        step.setDate("firstContactDueAt", deadlines.set(DeadlineKind.FIRST_CONTACT, step).due());
    }
}
