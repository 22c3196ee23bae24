package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Revocation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The partner said yes, but her consent has ended: it is told nothing, and somebody else is looked for. */
@Component
class TakeBackUnreleased implements JavaDelegate {

    private final ReferralDesk desk;
    private final PartnerMail mail;

    TakeBackUnreleased(ReferralDesk desk, PartnerMail mail) {
        this.desk = desk;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        mail.takenBack(desk.takeBack(step.referral(), Revocation.NO_CONSENT));
        step.set("offerOutcome", "REPLACED");
    }
}
