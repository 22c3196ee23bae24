package org.assist.process.mentoring;

import org.assist.mentoring.MatchSuspended;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops the meetings of two women in their model when something was learned elsewhere that parts them. */
@Component
class MentoringProcess {

    private final RuntimeService runtime;

    MentoringProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Where the goodbye has begun already no meeting is left to stop. */
    @EventListener
    void on(MatchSuspended suspended) {
        runtime.createMessageCorrelation("MatchSuspended")
                .processInstanceBusinessKey(suspended.caseNumber().digits())
                .processInstanceVariableEquals("matchId", suspended.match().toString())
                .correlateAll();
    }
}
