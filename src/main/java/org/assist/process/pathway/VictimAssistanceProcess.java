package org.assist.process.pathway;

import java.util.Map;

import org.assist.casefile.CaseOpened;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseReopened;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code victim-assistance.bpmn} when a case is opened or begins anew, in the same transaction. */
@Component
class VictimAssistanceProcess {

    static final String KEY = "victim-assistance";
    /** The form that is answered when somebody has met her and agreed how she can be reached. */
    private static final String MET = "agree-safe-contact";

    private final RuntimeService runtime;
    private final CaseRegister register;

    VictimAssistanceProcess(RuntimeService runtime, CaseRegister register) {
        this.runtime = runtime;
        this.register = register;
    }

    @EventListener
    void on(CaseOpened opened) {
        runtime.startProcessInstanceByKey(KEY, opened.caseNumber().digits(), Map.of("leadOrganisation", opened.leadOrganisation(),
                "alreadyMet", !register.answers(opened.caseNumber(), MET).byField().isEmpty()));
    }

    @EventListener
    void on(CaseReopened reopened) {
        runtime.createMessageCorrelation("CaseReopened").processInstanceBusinessKey(reopened.caseNumber().digits()).withoutTenantId()
                .setVariable("leadOrganisation", reopened.leadOrganisation()).correlateStartMessage();
    }
}
