package org.assist.process.pathway;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.Deadlines;
import org.assist.deadline.FollowUpRound;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Plans when she is asked how she is: four times after the end of the help, if she agreed to it. Where she could not be
 * reached there is one more try; after that we wait for the next time, and write to no address we do not know.
 */
@Component
class PlanFollowUp implements JavaDelegate {

    private final Deadlines deadlines;
    private final CaseRegister register;
    private final Clock clock;

    PlanFollowUp(Deadlines deadlines, CaseRegister register, Clock clock) {
        this.deadlines = deadlines;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var first = step.text("followUpRound") == null;
        if (first) {
            step.setDate("followUpBeganAt", clock.instant());
            step.set("helpNeededAgain", false);
        }
        var missed = "NOT_REACHED".equals(step.text("followUpOutcome"));
        var tryAgain = !first && missed && !Boolean.TRUE.equals(execution.getVariable("followUpTriedAgain"));
        var round = first ? FollowUpRound.FIRST : tryAgain ? round(step) : next(round(step));
        var agreed = register.answers(step.caseNumber(), "prepare-closure").yes("followUpWanted") && !"NO_MORE".equals(step.text("followUpOutcome"));

        step.set("followUpTriedAgain", tryAgain);
        step.set("followUpRound", round.name());
        step.set("followUpLeft", agreed && round != FollowUpRound.TRY_AGAIN);
        step.setDate("followUpDueAt", tryAgain
                ? due(FollowUpRound.TRY_AGAIN, step, clock.instant())
                : due(round, step, ((Date) execution.getVariable("followUpBeganAt")).toInstant()));
    }

    private Instant due(FollowUpRound round, Step step, Instant start) {
        return deadlines.followUpDue(round, register.jurisdiction(step.caseNumber()), start);
    }

    private static FollowUpRound round(Step step) {
        return FollowUpRound.valueOf(step.text("followUpRound"));
    }

    /** After the fourth time none is left: what follows in the list is no round. */
    private static FollowUpRound next(FollowUpRound round) {
        return FollowUpRound.values()[Math.min(round.ordinal() + 1, FollowUpRound.TRY_AGAIN.ordinal())];
    }
}
