package org.assist.process.consent;

import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.Decision;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps her new answer; a no ends what the partner was told for, at once. */
@Component
class RecordRenewal implements JavaDelegate {

    private final ConsentRegister consents;
    private final CaseRegister register;
    private final StopDisclosures stop;

    RecordRenewal(ConsentRegister consents, CaseRegister register, StopDisclosures stop) {
        this.consents = consents;
        this.register = register;
        this.stop = stop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var consent = consents.consent(UUID.fromString(step.text("consentId")));
        var said = Decision.valueOf(step.text("consentRenewal"));
        var until = register.answers(step.caseNumber(), "renew-consent/" + step.need()).day("renewedUntil").orElse(null);
        consents.renew(consent.id(), said, said == Decision.GIVEN ? until : null, step.by(register));
        if (said != Decision.GIVEN) {
            stop.of(consent);
        }
    }
}
