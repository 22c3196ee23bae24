package org.assist.process.transfer;

import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.safety.Occasion;
import org.assist.safety.SafetyPlans;
import org.assist.transfer.TransferDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She sets out; the house abroad can confirm her arrival from now on, and news is missed after the time the rules allow. */
@Component
class AnnounceArrival implements JavaDelegate {

    private final CaseRegister register;
    private final TransferDesk desk;
    private final SafetyPlans plans;

    AnnounceArrival(CaseRegister register, TransferDesk desk, SafetyPlans plans) {
        this.register = register;
        this.desk = desk;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        desk.setOut(UUID.fromString(step.text("transferId")));
        var zone = register.jurisdiction(number).zone();
        var arrival = register.answers(number, "plan-transfer-journey").day("arrivalOn")
                .map(day -> day.atStartOfDay(zone).toInstant()).orElseThrow();
        step.setDate("arrivalDueAt", plans.due(Occasion.ARRIVAL_NEWS, register.profile(number).riskLevel(), register.jurisdiction(number), arrival));
    }
}
