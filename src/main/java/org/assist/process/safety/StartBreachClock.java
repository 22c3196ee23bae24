package org.assist.process.safety;

import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.safety.Occasion;
import org.assist.safety.SafetyLog;
import org.assist.safety.SafetyPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Data got out: the hours until the authority must know count from when we knew. */
@Component
class StartBreachClock implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyPlans plans;
    private final SafetyLog log;

    StartBreachClock(CaseRegister register, SafetyPlans plans, SafetyLog log) {
        this.register = register;
        this.plans = plans;
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var incident = log.incident(UUID.fromString(step.text("incidentId")));
        var level = register.profile(step.caseNumber()).riskLevel();
        var jurisdiction = register.jurisdiction(step.caseNumber());
        var noticeBy = plans.due(Occasion.BREACH_NOTICE, level, jurisdiction, incident.knownAt());
        log.breach(incident.id(), noticeBy);
        step.setDate("breachDueAt", noticeBy);
        step.setDate("breachReminderAt", plans.due(Occasion.BREACH_REMINDER, level, jurisdiction, incident.knownAt()));
    }
}
