package org.assist.process.transfer;

import java.util.UUID;

import org.assist.process.Step;
import org.assist.transfer.TransferDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteTransferAnswer implements JavaDelegate {

    private final TransferDesk desk;

    NoteTransferAnswer(TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        step.set("transferAnswer", desk.transfer(UUID.fromString(step.text("transferId"))).status().name());
    }
}
