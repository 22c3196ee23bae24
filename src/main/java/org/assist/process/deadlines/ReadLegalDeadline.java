package org.assist.process.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.assist.deadline.LegalDeadlines;
import org.assist.deadline.LegalState;
import org.assist.deadline.LegalUnit;
import org.assist.process.Step;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the timers as the deadline stands now: when to warn, and when to look at it. */
@Component
class ReadLegalDeadline implements JavaDelegate {

    /** Where there is nothing left to warn of, the timer lies behind the one that ends the waiting. */
    private static final Duration BEHIND = Duration.ofDays(1);

    private final LegalDeadlines legal;
    private final Clock clock;

    ReadLegalDeadline(LegalDeadlines legal, Clock clock) {
        this.legal = legal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var id = UUID.fromString(step.text(LegalDeadlineProcess.ID));
        var deadline = legal.deadline(id);
        var look = legal.nextLook(id);
        var hoursCount = deadline.countedIn() == LegalUnit.HOURS && deadline.state() == LegalState.RUNNING && deadline.dueAt().isAfter(clock.instant());
        step.set("hoursCount", hoursCount);
        step.set("urgency", (hoursCount ? Urgency.NOW : Urgency.WITHIN_2W).name());
        step.setDate("legalLookAt", look);
        step.setDate("legalWarningAt", legal.nextWarning(id, clock.instant()).orElse(look.plus(BEHIND)));
    }
}
