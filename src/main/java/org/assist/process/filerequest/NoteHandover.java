package org.assist.process.filerequest;

import java.util.UUID;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.filerequest.FileRequests;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteHandover implements JavaDelegate {

    private final FileRequests requests;
    private final AuditTrail trail;

    NoteHandover(FileRequests requests, AuditTrail trail) {
        this.requests = requests;
        this.trail = trail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        trail.note(Act.of(What.FILE_HANDED_OVER).about(step.caseNumber().digits()).at(execution.getCurrentActivityId()));
        requests.handOver(UUID.fromString(step.text("fileRequestId")), "APPROVED".equals(step.text("fileApproval")));
    }
}
