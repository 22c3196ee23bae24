package org.assist.process.deadlines;

import java.util.Map;
import java.util.UUID;

import org.assist.deadline.LegalDeadlineEnded;
import org.assist.deadline.LegalDeadlineMoved;
import org.assist.deadline.LegalDeadlineSet;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code legal-deadline.bpmn} for every deadline, and tells it when its date moved or there is nothing left to wait for. */
@Component
class LegalDeadlineProcess {

    static final String ID = "legalDeadlineId";
    private static final String MOVED = "DeadlineMoved";
    private static final String ENDED = "DeadlineEnded";

    private final RuntimeService runtime;
    private final CaseParts parts;

    LegalDeadlineProcess(@Lazy RuntimeService runtime, CaseParts parts) {
        this.runtime = runtime;
        this.parts = parts;
    }

    /** One that runs again begins anew: whatever somebody was to do about its end is no longer to be done. */
    @EventListener
    void on(LegalDeadlineSet set) {
        tell(ENDED, set.caseNumber(), set.deadline());
        parts.begin(CasePart.DEADLINE, set.caseNumber(), Map.of(ID, set.deadline().toString()));
    }

    @EventListener
    void on(LegalDeadlineMoved moved) {
        tell(MOVED, moved.caseNumber(), moved.deadline());
    }

    @EventListener
    void on(LegalDeadlineEnded ended) {
        if (!isAsking(ended.deadline())) {
            tell(ENDED, ended.caseNumber(), ended.deadline());
        }
    }

    private void tell(String message, CaseNumber number, UUID deadline) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(number.digits())
                .processInstanceVariableEquals(ID, deadline.toString()).correlateAll();
    }

    /** A step of the deadline's own model has ended it: the model knows. */
    private static boolean isAsking(UUID deadline) {
        return Context.getCoreExecutionContext() != null
                && deadline.toString().equals(Context.getBpmnExecutionContext().getExecution().getVariable(ID));
    }
}
