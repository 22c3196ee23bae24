package org.assist.process.consent;

import org.assist.casefile.CaseRegister;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody asked her in time: nothing more is told from now on, and her worker has to look. */
@Component
class NoteExpiry implements JavaDelegate {

    private final Postbox postbox;
    private final CaseRegister register;

    NoteExpiry(Postbox postbox, CaseRegister register) {
        this.postbox = postbox;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new Step(execution).caseNumber();
        register.leadWorker(number).ifPresent(worker -> postbox.post(Letter.ESCALATION, Recipient.account(worker), number));
    }
}
