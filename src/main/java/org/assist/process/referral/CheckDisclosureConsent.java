package org.assist.process.referral;

import org.assist.consent.ConsentRegister;
import org.assist.partner.PartnerDirectory;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckDisclosureConsent implements JavaDelegate {

    private final ConsentRegister consents;
    private final PartnerDirectory partners;

    CheckDisclosureConsent(ConsentRegister consents, PartnerDirectory partners) {
        this.consents = consents;
        this.partners = partners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var recipient = partners.service(step.chosenService()).orElseThrow().organisation();
        step.set("consentInForce", consents.covers(step.caseNumber(), recipient, step.need()));
    }
}
