package org.assist.process.transfer;

import java.util.UUID;

import org.assist.process.Step;
import org.assist.transfer.TransferDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PassOnArrival implements JavaDelegate {

    private final TransferDesk desk;

    PassOnArrival(TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.arrived(UUID.fromString(new Step(execution).text("transferId")));
    }
}
