package org.assist.process.transfer;

import java.time.Clock;
import java.util.stream.Collectors;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.FileKind;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.consent.Decision;
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
    private final ConsentRegister consents;
    private final PartnerDirectory partners;
    private final TransferDesk desk;
    private final SafetyPlans plans;
    private final HouseTransfers houses;
    private final Clock clock;

    RequestTransfer(CaseRegister register, ConsentRegister consents, PartnerDirectory partners, TransferDesk desk, SafetyPlans plans, HouseTransfers houses, Clock clock) {
        this.register = register;
        this.consents = consents;
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
        var answers = register.answers(number, "ask-transfer-consent");
        var there = partners.organisation(answers.text("transferTo").orElseThrow());
        var reference = register.openFile(FileKind.TRANSFER, there.key(), there.jurisdiction());
        var transfer = desk.ask(number, reference, register.leadOrganisation(number), register.jurisdiction(number), there.key(), there.jurisdiction());
        var categories = answers.codes("transferCategories").stream().map(DataCategory::valueOf).collect(Collectors.toSet());
        consents.recordDisclosure(number, there.key(), transfer.id(), categories, Decision.GIVEN);
        houses.begin(HouseTransfers.REQUEST, transfer);
        step.set("transferId", transfer.id().toString());
        step.set("transferBasisNeeded", transfer.basisNeeded());
        step.setDate("transferAnswerDueAt", plans.due(Occasion.TRANSFER_ANSWER, register.profile(number).riskLevel(), register.jurisdiction(number), clock.instant()));
    }
}
