package org.assist.process.filerequest;

import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.filerequest.FileRequests;
import org.assist.process.Step;
import org.assist.safety.Occasion;
import org.assist.safety.SafetyPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It is complex: two months more, if she is told so. */
@Component
class ExtendFileClock implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyPlans plans;
    private final FileRequests requests;

    ExtendFileClock(CaseRegister register, SafetyPlans plans, FileRequests requests) {
        this.register = register;
        this.plans = plans;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var request = requests.request(UUID.fromString(step.text("fileRequestId")));
        var level = register.profile(number).riskLevel();
        var jurisdiction = register.jurisdiction(number);
        var due = plans.due(Occasion.FILE_REQUEST_EXTENSION, level, jurisdiction, request.dueAt());
        requests.extend(request.id(), due);
        step.setDate("requestDueAt", due);
        step.setDate("requestReminderAt", plans.due(Occasion.FILE_REQUEST_REMINDER, level, jurisdiction, request.dueAt()));
    }
}
