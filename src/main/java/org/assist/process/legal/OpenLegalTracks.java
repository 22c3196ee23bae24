package org.assist.process.legal;

import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins every track she chose that is not under way. What runs already goes on, also when it was not chosen this time. */
@Component
class OpenLegalTracks implements JavaDelegate {

    private final CaseRegister register;
    private final CaseParts parts;

    OpenLegalTracks(CaseRegister register, CaseParts parts) {
        this.register = register;
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new Step(execution).caseNumber();
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        register.answers(number, "choose-legal-tracks").codes("chosenLegalTracks").stream()
                .filter(code -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.digits())
                        .processDefinitionKey(CasePart.LEGAL_TRACK.model()).variableValueEquals("legalTrack", code).count() == 0)
                .forEach(code -> parts.begin(CasePart.LEGAL_TRACK, number, Map.of("legalTrack", code)));
    }
}
