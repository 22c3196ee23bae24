package org.assist.process.filerequest;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.filerequest.FileRequests;
import org.assist.process.Step;
import org.assist.safety.Occasion;
import org.assist.safety.SafetyPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The month the law gives counts from the day she asked, not from the day we wrote it down. */
@Component
class StartFileClock implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyPlans plans;
    private final FileRequests requests;
    private final Clock clock;

    StartFileClock(CaseRegister register, SafetyPlans plans, FileRequests requests, Clock clock) {
        this.register = register;
        this.plans = plans;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var jurisdiction = register.jurisdiction(number);
        var asked = register.answers(number, "verify-requester").day("requestedOn")
                .map(day -> day.atStartOfDay(jurisdiction.zone()).toInstant())
                .filter(day -> day.isBefore(clock.instant())).orElseGet(clock::instant);
        var level = register.profile(number).riskLevel();
        var due = plans.due(Occasion.FILE_REQUEST, level, jurisdiction, asked);
        step.set("fileRequestId", requests.open(number, asked, due).toString());
        step.setDate("requestDueAt", due);
        step.setDate("requestReminderAt", plans.due(Occasion.FILE_REQUEST_REMINDER, level, jurisdiction, asked));
    }
}
