package org.assist.process.transfer;

import java.util.UUID;

import org.assist.consent.ConsentRegister;
import org.assist.process.Step;
import org.assist.transfer.TransferDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The house abroad may read what she allowed, and nothing before she did and a basis for it is on record. */
@Component
class ReleaseTransferPackage implements JavaDelegate {

    private final ConsentRegister consents;
    private final TransferDesk desk;
    private final HouseTransfers houses;

    ReleaseTransferPackage(ConsentRegister consents, TransferDesk desk, HouseTransfers houses) {
        this.consents = consents;
        this.desk = desk;
        this.houses = houses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var id = UUID.fromString(step.text("transferId"));
        var transfer = desk.transfer(id);
        desk.release(id, consents.covers(step.caseNumber(), transfer.to(), id));
        houses.begin(HouseTransfers.ARRIVAL, transfer);
    }
}
