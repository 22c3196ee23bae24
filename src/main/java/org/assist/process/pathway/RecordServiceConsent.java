package org.assist.process.pathway;

import org.assist.consent.ConsentRegister;
import org.assist.consent.Decision;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordServiceConsent implements JavaDelegate {

    private final ConsentRegister consents;

    RecordServiceConsent(ConsentRegister consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        consents.recordService(step.caseNumber(), Decision.valueOf(step.text("serviceConsent")));
    }
}
