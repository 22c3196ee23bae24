package org.assist.process.legal;

import java.time.LocalDate;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.deadline.LegalDeadlines;
import org.assist.deadline.LegalEventCode;
import org.assist.deadline.LegalKind;
import org.assist.legal.LegalTrack;
import org.assist.legal.LegalTracks;
import org.assist.process.Step;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Takes down what came on a track. A refusal begins the times to challenge it, and the date a person read on the notice wins
 * over the counted one; a permit that ends is looked at in time.
 */
@Component
class KeepLegalDecision implements JavaDelegate {

    private final LegalTracks tracks;
    private final LegalDeadlines deadlines;
    private final CaseRegister register;

    KeepLegalDecision(LegalTracks tracks, LegalDeadlines deadlines, CaseRegister register) {
        this.tracks = tracks;
        this.deadlines = deadlines;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var track = LegalTrack.valueOf(step.text("legalTrack"));
        var decision = step.text("legalDecision");
        var answers = register.answers(number, "record-legal-decision/" + track);
        var validUntil = answers.day("permitValidUntil").filter(day -> decision.equals("GRANTED"));

        step.set("challengeWanted", "NO");
        step.set("renewalWanted", "NO");
        step.set("permitEnds", validUntil.isPresent());
        validUntil.ifPresent(day -> step.setDate("permitLookAt", tracks.lookAt(track, day, register.jurisdiction(number))));
        if (decision.equals("REFUSED")) {
            tracks.refusal(track).ifPresent(event -> noteRefusal(number, track, event, answers, step.by()));
        }
    }

    private void noteRefusal(CaseNumber number, LegalTrack track, LegalEventCode event, Answers answers, String by) {
        var jurisdiction = register.jurisdiction(number);
        if (!isNoted(number, event) && deadlines.eventsOf(jurisdiction).contains(event)) {
            deadlines.happenedOn(number, jurisdiction, event, answers.day("legalDecisionOn").orElseThrow(), true, by);
        }
        answers.day("legalConfirmedDate").ifPresent(day -> confirm(number, track, event, day, by));
    }

    /** Somebody took it down already, as news in law, and its times still run. */
    private boolean isNoted(CaseNumber number, LegalEventCode event) {
        return deadlines.running(number).stream().anyMatch(deadline -> deadline.startedBy() == event);
    }

    /** Only where it is clear which time the date belongs to; otherwise the date stands in the case file alone. */
    private void confirm(CaseNumber number, LegalTrack track, LegalEventCode event, LocalDate day, String by) {
        var hers = deadlines.running(number).stream().filter(deadline -> deadline.startedBy() == event && deadline.track().equals(track.name())
                && deadline.kind() == LegalKind.STATUTORY_ON_CLIENT).toList();
        if (hers.size() == 1) {
            deadlines.confirm(hers.get(0).id(), day, by);
        }
    }
}
