package org.assist.process.referral;

import java.time.Clock;

import org.assist.notification.Letter;
import org.assist.process.Step;
import org.assist.referral.HandoverDesk;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What is known of the first meeting: they met, they will meet at another time, or she did not come. */
@Component
class NoteFirstContact implements JavaDelegate {

    private final ReferralDesk desk;
    private final HandoverDesk handovers;
    private final OutOfSight outOfSight;
    private final PartnerMail mail;
    private final Clock clock;

    NoteFirstContact(ReferralDesk desk, HandoverDesk handovers, OutOfSight outOfSight, PartnerMail mail, Clock clock) {
        this.desk = desk;
        this.handovers = handovers;
        this.outOfSight = outOfSight;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        switch (step.text("firstContact")) {
            case "DONE" -> desk.firstContact(step.referral(), clock.instant());
            case "OTHER_TIME" -> putOff(step);
            default -> {
                desk.noShow(step.referral());
                outOfSight.look(step.caseNumber(), step.referral());
            }
        }
    }

    private void putOff(Step step) {
        handovers.putOff(step.referral());
        mail.post(Letter.NEWS, desk.referral(step.referral()));
    }
}
