package org.assist.process.referral;

import org.assist.notification.Letter;
import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** We or the woman took the referral back; the partner is told that nothing more is needed. */
@Component
class NoteRevocation implements JavaDelegate {

    private final ReferralDesk desk;
    private final PartnerMail mail;

    NoteRevocation(ReferralDesk desk, PartnerMail mail) {
        this.desk = desk;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        mail.post(Letter.WITHDRAWN, desk.referral(step.referral()));
        step.set("offerOutcome", "REVOKED");
    }
}
