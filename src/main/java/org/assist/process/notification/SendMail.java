package org.assist.process.notification;

import org.assist.notification.Postbox;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendMail implements JavaDelegate {

    private final Postbox postbox;

    SendMail(Postbox postbox) {
        this.postbox = postbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        postbox.deliver(new Step(execution).mail());
    }
}
