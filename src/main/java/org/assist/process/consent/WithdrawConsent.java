package org.assist.process.consent;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She takes a consent back, and whatever rests on it stops at once. */
@Component
class WithdrawConsent implements JavaDelegate {

    static final String FORM = "record-withdrawal";

    private final ConsentRegister consents;
    private final CaseRegister register;
    private final StopDisclosures stop;

    WithdrawConsent(ConsentRegister consents, CaseRegister register, StopDisclosures stop) {
        this.consents = consents;
        this.register = register;
        this.stop = stop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        switch (step.text("withdrawnScope")) {
            case "SERVICE" -> stop.all(number, consents.withdrawAll(number));
            case "ALL_DISCLOSURES" -> stop.all(number, consents.withdrawDisclosures(number));
            default -> {
                var recipient = register.answers(number, FORM).text("withdrawnRecipient").orElseThrow();
                stop.at(number, recipient, consents.withdrawDisclosures(number, recipient));
            }
        }
    }
}
