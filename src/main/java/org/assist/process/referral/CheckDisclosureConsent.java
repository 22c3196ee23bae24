package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.referral.PacketBuilder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether everybody who is to be asked may be told already. */
@Component
class CheckDisclosureConsent implements JavaDelegate {

    private final PacketBuilder packets;
    private final AskedServices asked;

    CheckDisclosureConsent(PacketBuilder packets, AskedServices asked) {
        this.packets = packets;
        this.asked = asked;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        step.set("consentInForce", asked.chosen(step.caseNumber(), step.need(), step.chosenService()).stream().map(asked::recipient)
                .allMatch(recipient -> packets.mayBeTold(step.caseNumber(), recipient, step.need())));
    }
}
