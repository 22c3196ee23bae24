package org.assist.process.delivery;

import org.assist.process.Step;
import org.assist.process.referral.PartnerMail;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Her worker agrees a new day with her and the partner, unless it is over meanwhile. */
@Component
class TellPartnerIsBack implements JavaDelegate {

    private final ReferralDesk desk;
    private final PartnerMail mail;

    TellPartnerIsBack(ReferralDesk desk, PartnerMail mail) {
        this.desk = desk;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var referral = desk.referral(new Step(execution).referral());
        if (referral.status().open()) {
            mail.tellLeadWorker(referral.caseNumber());
        }
    }
}
