package org.assist.process.transfer;

import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.partner.PartnerDirectory;
import org.assist.process.Step;
import org.assist.safety.Occasion;
import org.assist.safety.SafetyPlans;
import org.assist.transfer.TransferDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She arrived safely: now the case belongs to the other house. We may still read it for the time the rules allow. */
@Component
class MoveCase implements JavaDelegate {

    private final CaseRegister register;
    private final PartnerDirectory partners;
    private final TransferDesk desk;
    private final SafetyPlans plans;

    MoveCase(CaseRegister register, PartnerDirectory partners, TransferDesk desk, SafetyPlans plans) {
        this.register = register;
        this.partners = partners;
        this.desk = desk;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var transfer = desk.transfer(UUID.fromString(step.text("transferId")));
        desk.movedUntil(transfer.id(), plans.due(Occasion.READ_ACCESS, register.profile(number).riskLevel(), register.jurisdiction(number), transfer.arrivedAt()));
        register.handOver(number, transfer.to(), partners.organisation(transfer.to()).jurisdiction());
    }
}
