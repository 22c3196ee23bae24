package org.assist.process.delivery;

import org.assist.notification.Letter;
import org.assist.process.Step;
import org.assist.process.referral.PartnerMail;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The referral goes on from a distance; the partner finds on its page how. */
@Component
class RecordDeliveryMode implements JavaDelegate {

    private final HowItGoesOn howItGoesOn;
    private final ReferralDesk desk;
    private final PartnerMail mail;

    RecordDeliveryMode(HowItGoesOn howItGoesOn, ReferralDesk desk, PartnerMail mail) {
        this.howItGoesOn = howItGoesOn;
        this.desk = desk;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        desk.deliver(step.referral(), howItGoesOn.mode(step.caseNumber(), step.need()).orElseThrow());
        mail.post(Letter.NEWS, desk.referral(step.referral()));
    }
}
