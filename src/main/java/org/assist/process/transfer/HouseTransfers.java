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
        parts.end(transfer.reference());
    }

    @EventListener
    void on(TransferAnswered answered) {
        tell("TransferAnswered", answered.caseNumber(), answered.transfer().toString());
    }

    @EventListener
    void on(ArrivalConfirmed confirmed) {
        tell("ArrivalConfirmed", confirmed.caseNumber(), confirmed.transfer().toString());
    }

    /** The receiving house may not see the sending house's case, but its answer has to get there. */
    private void tell(String message, CaseNumber number, String transfer) {
        var command = Context.getCommandContext();
        var checked = command.isTenantCheckEnabled();
        command.disableTenantCheck();
        try {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(number.digits()).processInstanceVariableEquals("transferId", transfer)
                    .correlateExclusively();
        } finally {
            if (checked) {
                command.enableTenantCheck();
            }
        }
    }
}
