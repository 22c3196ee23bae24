package org.assist.process.referral;

import static java.util.stream.Collectors.toSet;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.consent.Decision;
import org.assist.partner.PartnerDirectory;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordDisclosureConsent implements JavaDelegate {

    private final CaseRegister register;
    private final ConsentRegister consents;
    private final PartnerDirectory partners;

    RecordDisclosureConsent(CaseRegister register, ConsentRegister consents, PartnerDirectory partners) {
        this.register = register;
        this.consents = consents;
        this.partners = partners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var recipient = partners.service(step.chosenService()).orElseThrow().organisation();
        var categories = register.answers(step.caseNumber(), "ask-disclosure-consent/" + step.need()).codes("disclosedCategories").stream()
                .map(DataCategory::valueOf).collect(toSet());
        consents.recordDisclosure(step.caseNumber(), recipient, step.need(), categories, Decision.valueOf(step.text("disclosureConsent")));
        step.set("consentInForce", consents.covers(step.caseNumber(), recipient, step.need()));
    }
}
