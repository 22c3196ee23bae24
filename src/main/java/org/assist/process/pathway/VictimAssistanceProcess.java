package org.assist.process.pathway;

import java.util.Map;

import org.assist.casefile.CaseOpened;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code victim-assistance.bpmn} when a case is opened, in the same transaction. */
@Component
class VictimAssistanceProcess {

    static final String KEY = "victim-assistance";

    private final RuntimeService runtime;

    VictimAssistanceProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(CaseOpened opened) {
        runtime.startProcessInstanceByKey(KEY, opened.caseNumber().digits(), Map.of("leadOrganisation", opened.leadOrganisation()));
    }
}
