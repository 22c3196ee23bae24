package org.assist.process.referral;

import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteAcceptance implements JavaDelegate {

    private final PartnerMail mail;

    NoteAcceptance(PartnerMail mail) {
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        step.set("offerOutcome", "ACCEPTED");
        mail.tellLeadWorker(step.caseNumber());
    }
}
