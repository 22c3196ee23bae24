package org.assist.process.filerequest;

import java.util.UUID;

import org.assist.filerequest.FileRequests;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteRefusal implements JavaDelegate {

    private final FileRequests requests;

    NoteRefusal(FileRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.refuse(UUID.fromString(new Step(execution).text("fileRequestId")));
    }
}
