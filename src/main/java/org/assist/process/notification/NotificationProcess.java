package org.assist.process.notification;

import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.notification.MailPosted;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code notification.bpmn} for every mail that is owed, in the transaction that owes it. */
@Component
class NotificationProcess {

    private static final String KEY = "notification";

    private final RuntimeService runtime;
    private final CaseRegister register;

    NotificationProcess(RuntimeService runtime, CaseRegister register) {
        this.runtime = runtime;
        this.register = register;
    }

    @EventListener
    void on(MailPosted posted) {
        runtime.startProcessInstanceByKey(KEY, posted.caseNumber().digits(), Map.of(
                "mailId", posted.mail().toString(),
                "leadOrganisation", register.leadOrganisation(posted.caseNumber())));
    }
}
