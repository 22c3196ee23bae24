package org.assist.process.referral;

import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteAcceptance implements JavaDelegate {

    private final OfferRound round;
    private final PartnerMail mail;

    NoteAcceptance(OfferRound round, PartnerMail mail) {
        this.round = round;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        round.end(step, "ACCEPTED");
        mail.tellLeadWorker(step.caseNumber());
    }
}
