package org.assist.process.identification;

import org.assist.identification.Challenge;
import org.assist.identification.FormalIdentification;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteIdentificationChallenge implements JavaDelegate {

    private final FormalIdentification formal;

    NoteIdentificationChallenge(FormalIdentification formal) {
        this.formal = formal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        formal.challenge(step.caseNumber(), step.text("identificationChallenge").equals("CHALLENGE") ? Challenge.ASKED : Challenge.GIVEN_UP);
    }
}
