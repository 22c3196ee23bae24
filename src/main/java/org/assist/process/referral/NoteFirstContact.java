package org.assist.process.referral;

import java.time.Clock;

import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteFirstContact implements JavaDelegate {

    private final ReferralDesk desk;
    private final OutOfSight outOfSight;
    private final Clock clock;

    NoteFirstContact(ReferralDesk desk, OutOfSight outOfSight, Clock clock) {
        this.desk = desk;
        this.outOfSight = outOfSight;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        if (step.text("firstContact").equals("DONE")) {
            desk.firstContact(step.referral(), clock.instant());
        } else {
            desk.noShow(step.referral());
            outOfSight.look(step.caseNumber(), step.referral());
        }
    }
}
