package org.assist.process.mentoring;

import java.util.Map;

import org.assist.mentoring.MatchEnd;
import org.assist.mentoring.MatchState;
import org.assist.mentoring.MentoringProgramme;
import org.assist.process.Step;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The match is over; the mentor says how it was, and is looked after, in her own file. */
@Component
class CloseMatch implements JavaDelegate {

    private final MentoringProgramme programme;
    private final CaseParts parts;

    CloseMatch(MentoringProgramme programme, CaseParts parts) {
        this.programme = programme;
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var match = MatchSteps.match(step);
        if (programme.match(match).state() != MatchState.ENDED) {
            programme.end(match, step.text("endingKind").equals("PLANNED") ? MatchEnd.PLANNED : MatchEnd.valueOf(step.text("mentoringEndReason")));
        }
        var mentor = programme.mentorOf(match);
        if (!parts.running(mentor, CasePart.MENTOR_SUPPORT)) {
            parts.begin(CasePart.MENTOR_SUPPORT, mentor, Map.of());
        }
    }
}
