package org.assist.process.transfer;

import java.util.Map;

import org.assist.process.parts.CaseParts;
import org.assist.transfer.ArrivalConfirmed;
import org.assist.transfer.Transfer;
import org.assist.transfer.TransferAnswered;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The two ends of a transfer: what the receiving house has to do is a process of its own, in its own organisation and
 * under its own number; what it says comes back to the sending house as a message.
 */
@Component
class HouseTransfers {

    static final String REQUEST = "transfer-request";
    static final String ARRIVAL = "transfer-arrival";

    private final RuntimeService runtime;
    private final CaseParts parts;

    HouseTransfers(@Lazy RuntimeService runtime, CaseParts parts) {
        this.runtime = runtime;
        this.parts = parts;
    }

    /** Gives the receiving house something to do. */
    void begin(String model, Transfer transfer) {
        runtime.startProcessInstanceByKey(model, transfer.reference().digits(),
                Map.of("leadOrganisation", transfer.to(), "transferId", transfer.id().toString()));
    }

    /** Takes back what still waits at the receiving house. */
    void end(Transfer transfer) {
        acrossHouses(() -> parts.end(transfer.reference()));
    }

    @EventListener
    void on(TransferAnswered answered) {
        tell("TransferAnswered", answered.caseNumber(), answered.transfer().toString());
    }

    @EventListener
    void on(ArrivalConfirmed confirmed) {
        tell("ArrivalConfirmed", confirmed.caseNumber(), confirmed.transfer().toString());
    }

    private void tell(String message, CaseNumber number, String transfer) {
        acrossHouses(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(number.digits())
                .processInstanceVariableEquals("transferId", transfer).correlateExclusively());
    }

    /** Neither house may see what runs at the other one, but an answer has to get there. */
    private static void acrossHouses(Runnable news) {
        var command = Context.getCommandContext();
        if (command == null || !command.isTenantCheckEnabled()) {
            news.run();
            return;
        }
        command.disableTenantCheck();
        try {
            news.run();
        } finally {
            command.enableTenantCheck();
        }
    }
}
