package org.assist.process.erasure;

import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.stereotype.Component;

/** Four eyes, and nothing that stands against it: only then is a case erased. */
@Component
class CheckErasure implements JavaDelegate {

    private final ErasureObstacles obstacles;

    CheckErasure(ErasureObstacles obstacles) {
        this.obstacles = obstacles;
    }

    /** @throws FormFieldValidationException when whoever proposed it approves it as well; the task stays open for somebody else */
    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        if (step.by().equals(step.text(CaseErasureProcess.PROPOSED_BY))) {
            throw new FormFieldValidationException(CaseErasureProcess.APPROVED, "You proposed this yourself. Another supervisor has to approve it.");
        }
        step.set(CaseErasureProcess.STOPPED, !obstacles.of(step.caseNumber()).isEmpty());
    }
}
