package org.assist.process.safety;

import java.time.Clock;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.safety.Look;
import org.assist.safety.SafetyLog;
import org.assist.safety.SafetyPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetAbsenceReview implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyPlans plans;
    private final SafetyLog log;
    private final Clock clock;

    SetAbsenceReview(CaseRegister register, SafetyPlans plans, SafetyLog log, Clock clock) {
        this.register = register;
        this.plans = plans;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var absence = UUID.fromString(step.text("absenceId"));
        var turn = log.lookAgain(absence);
        step.setDate("absenceReviewAt", plans.lookOn(Look.Topic.ABSENCE, turn, log.absence(absence).noticedAt(), clock.instant(),
                register.jurisdiction(step.caseNumber())));
    }
}
