package org.assist.process.filerequest;

import java.util.UUID;

import org.assist.filerequest.FileRequests;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteHandover implements JavaDelegate {

    private final FileRequests requests;

    NoteHandover(FileRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        requests.handOver(UUID.fromString(step.text("fileRequestId")), "APPROVED".equals(step.text("fileApproval")));
    }
}
