package org.assist.process.transfer;

import java.util.UUID;

import org.assist.process.Step;
import org.assist.transfer.TransferDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She stays with us: the house abroad can read nothing any more, and what waited there is gone. */
@Component
class WithdrawTransfer implements JavaDelegate {

    private final TransferDesk desk;
    private final HouseTransfers houses;

    WithdrawTransfer(TransferDesk desk, HouseTransfers houses) {
        this.desk = desk;
        this.houses = houses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(new Step(execution).text("transferId"));
        desk.withdraw(id);
        houses.end(desk.transfer(id));
    }
}
