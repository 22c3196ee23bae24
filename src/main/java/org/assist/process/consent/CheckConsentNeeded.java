package org.assist.process.consent;

import java.util.UUID;

import org.assist.consent.ConsentRegister;
import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody is asked anew about a partner that no longer helps her, or about what she took back meanwhile. */
@Component
class CheckConsentNeeded implements JavaDelegate {

    private final ConsentRegister consents;
    private final ReferralDesk desk;

    CheckConsentNeeded(ConsentRegister consents, ReferralDesk desk) {
        this.consents = consents;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var consent = consents.consent(UUID.fromString(step.text("consentId")));
        step.set("consentNeeded", consent.withdrawnAt() == null && desk.openReferralsOf(step.caseNumber()).stream()
                .anyMatch(referral -> referral.organisation().equals(consent.recipient()) && referral.need().equals(consent.need())));
    }
}
