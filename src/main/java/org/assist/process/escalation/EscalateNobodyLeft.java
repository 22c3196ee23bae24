package org.assist.process.escalation;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.DeadlineKind;
import org.assist.deadline.Deadlines;
import org.assist.escalation.LapseKind;
import org.assist.process.Step;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody in the network can help: those who must know are told, and a conference has its time from now on. */
@Component
class EscalateNobodyLeft implements JavaDelegate {

    private final Alarm alarm;
    private final Deadlines deadlines;
    private final SupportPlans plans;
    private final CaseRegister register;
    private final Clock clock;

    EscalateNobodyLeft(Alarm alarm, Deadlines deadlines, SupportPlans plans, CaseRegister register, Clock clock) {
        this.alarm = alarm;
        this.deadlines = deadlines;
        this.plans = plans;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        alarm.raise(LapseKind.NOBODY_LEFT, step);
        var conference = deadlines.set(DeadlineKind.CASE_CONFERENCE, step.need(), step.caseNumber(), plans.need(step.need()).urgency(),
                register.jurisdiction(step.caseNumber()), clock.instant());
        step.setDate("conferenceDueAt", conference.due());
    }
}
