package org.assist.process.referral;

import org.assist.consent.ConsentRegister;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether everybody who is to be asked may be told already. */
@Component
class CheckDisclosureConsent implements JavaDelegate {

    private final ConsentRegister consents;
    private final AskedServices asked;

    CheckDisclosureConsent(ConsentRegister consents, AskedServices asked) {
        this.consents = consents;
        this.asked = asked;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        step.set("consentInForce", asked.chosen(step.caseNumber(), step.need(), step.chosenService()).stream().map(asked::recipient)
                .allMatch(recipient -> consents.covers(step.caseNumber(), recipient, step.need())));
    }
}
