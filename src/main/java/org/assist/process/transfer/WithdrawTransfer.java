package org.assist.process.transfer;

import java.util.UUID;

import org.assist.consent.ConsentRegister;
import org.assist.process.Step;
import org.assist.transfer.TransferDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She stays with us: the house abroad can read nothing any more, and what waited there is gone. */
@Component
class WithdrawTransfer implements JavaDelegate {

    private final ConsentRegister consents;
    private final TransferDesk desk;
    private final HouseTransfers houses;

    WithdrawTransfer(ConsentRegister consents, TransferDesk desk, HouseTransfers houses) {
        this.consents = consents;
        this.desk = desk;
        this.houses = houses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var id = UUID.fromString(step.text("transferId"));
        desk.withdraw(id);
        var transfer = desk.transfer(id);
        consents.withdrawDisclosure(step.caseNumber(), transfer.to(), id);
        houses.end(transfer);
    }
}
