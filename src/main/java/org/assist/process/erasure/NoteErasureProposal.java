package org.assist.process.erasure;

import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes who proposed to erase a case: somebody else has to approve it. */
@Component
class NoteErasureProposal implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        step.set(CaseErasureProcess.PROPOSED_BY, step.by());
    }
}
