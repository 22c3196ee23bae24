package org.assist.process.erasure;

import org.assist.erasure.ErasureReason;
import org.assist.erasure.Erasures;
import org.assist.erasure.Scope;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OrderErasure implements JavaDelegate {

    private final Erasures erasures;

    OrderErasure(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        erasures.order(step.caseNumber(), Scope.valueOf(step.text(CaseErasureProcess.SCOPE)), ErasureReason.valueOf(step.text(CaseErasureProcess.REASON)),
                step.text(CaseErasureProcess.PROPOSED_BY), step.by());
    }
}
