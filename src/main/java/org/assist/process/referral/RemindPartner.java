package org.assist.process.referral;

import org.assist.notification.Letter;
import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Half of the time to answer has passed. */
@Component
class RemindPartner implements JavaDelegate {

    private final ReferralDesk desk;
    private final PartnerMail mail;

    RemindPartner(ReferralDesk desk, PartnerMail mail) {
        this.desk = desk;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        mail.post(Letter.REMINDER, desk.referral(step.referral()));
    }
}
