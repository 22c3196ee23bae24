package org.assist.process.transfer;

import java.time.Clock;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.FileKind;
import org.assist.partner.PartnerDirectory;
import org.assist.process.Step;
import org.assist.safety.Occasion;
import org.assist.safety.SafetyPlans;
import org.assist.transfer.TransferDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A house abroad is asked under a number of its own; it sees nothing that points to her. */
@Component
class RequestTransfer implements JavaDelegate {

    private final CaseRegister register;
    private final PartnerDirectory partners;
    private final TransferDesk desk;
    private final SafetyPlans plans;
    private final HouseTransfers houses;
    private final Clock clock;

    RequestTransfer(CaseRegister register, PartnerDirectory partners, TransferDesk desk, SafetyPlans plans, HouseTransfers houses, Clock clock) {
        this.register = register;
        this.partners = partners;
        this.desk = desk;
        this.plans = plans;
        this.houses = houses;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var there = partners.organisation(register.answers(number, "ask-transfer-consent").text("transferTo").orElseThrow());
        var reference = register.openFile(FileKind.TRANSFER, there.key(), there.jurisdiction());
        var transfer = desk.ask(UUID.fromString(step.text("transferId")), number, reference, register.leadOrganisation(number), register.jurisdiction(number),
                there.key(), there.jurisdiction());
        houses.begin(HouseTransfers.REQUEST, transfer);
        step.set("transferBasisNeeded", transfer.basisNeeded());
        step.setDate("transferAnswerDueAt", plans.due(Occasion.TRANSFER_ANSWER, register.profile(number).riskLevel(), register.jurisdiction(number), clock.instant()));
    }
}
