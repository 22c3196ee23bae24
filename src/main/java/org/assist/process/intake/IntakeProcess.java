package org.assist.process.intake;

import java.util.Map;

import org.assist.identification.ReportTakenDown;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code intake.bpmn} for a report that did not come through Tasklist, in the transaction that takes it down. */
@Component
class IntakeProcess {

    private static final String KEY = "intake";

    private final RuntimeService runtime;

    IntakeProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(ReportTakenDown report) {
        runtime.startProcessInstanceByKey(KEY, report.caseNumber().digits(), Map.of("leadOrganisation", report.leadOrganisation()));
    }
}
