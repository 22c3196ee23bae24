package org.assist.process.transfer;

import java.util.UUID;

import org.assist.process.Step;
import org.assist.transfer.TransferBasis;
import org.assist.transfer.TransferDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteTransferBasis implements JavaDelegate {

    private final TransferDesk desk;

    NoteTransferBasis(TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        desk.recordBasis(UUID.fromString(step.text("transferId")), TransferBasis.valueOf(step.text("transferBasis")), step.by());
    }
}
