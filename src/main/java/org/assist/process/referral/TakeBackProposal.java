package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.referral.HandoverDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The proposed time does not do: the partner is asked nothing until another one is found. */
@Component
class TakeBackProposal implements JavaDelegate {

    private final HandoverDesk handovers;

    TakeBackProposal(HandoverDesk handovers) {
        this.handovers = handovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handovers.takeBackProposal(new Step(execution).referral());
    }
}
