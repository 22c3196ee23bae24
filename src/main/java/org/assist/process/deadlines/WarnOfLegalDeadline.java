package org.assist.process.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.assist.deadline.LegalDeadlines;
import org.assist.escalation.LapseKind;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The date comes nearer: whoever the rules name is told, the supervisor as well in the last week. */
@Component
class WarnOfLegalDeadline implements JavaDelegate {

    private static final Duration LAST_WEEK = Duration.ofDays(8);

    private final LegalDeadlines legal;
    private final Alarm alarm;
    private final Clock clock;

    WarnOfLegalDeadline(LegalDeadlines legal, Alarm alarm, Clock clock) {
        this.legal = legal;
        this.alarm = alarm;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var deadline = legal.deadline(UUID.fromString(step.text(LegalDeadlineProcess.ID)));
        var left = Duration.between(clock.instant(), deadline.dueAt());
        if (deadline.state().isLive() && !left.isNegative()) {
            alarm.warn(LapseKind.LEGAL_DATE_NEAR, left.compareTo(LAST_WEEK) < 0 ? Urgency.WITHIN_72H : Urgency.PLANNED, step);
        }
    }
}
