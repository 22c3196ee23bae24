package org.assist.process.legal;

import org.assist.legal.LegalStage;
import org.assist.legal.LegalTrack;
import org.assist.legal.LegalTracks;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReadLegalTrack implements JavaDelegate {

    private final LegalTracks tracks;

    ReadLegalTrack(LegalTracks tracks) {
        this.tracks = tracks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var stages = tracks.advise(LegalTrack.valueOf(step.text("legalTrack"))).stages();
        step.set("appliedFor", stages.contains(LegalStage.APPLICATION));
        step.set("sheIsHeard", stages.contains(LegalStage.HEARING));
    }
}
