package org.assist.process.consent;

import static java.util.stream.Collectors.toSet;

import org.assist.casefile.CaseRegister;
import org.assist.consent.DataCategory;
import org.assist.consent.DutyDisclosures;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what a supervisor allowed to be told without her consent, before anything is told. */
@Component
class RecordDutyDisclosure implements JavaDelegate {

    private final DutyDisclosures disclosures;
    private final CaseRegister register;

    RecordDutyDisclosure(DutyDisclosures disclosures, CaseRegister register) {
        this.disclosures = disclosures;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var duty = register.answers(number, DutyForms.DESCRIBED);
        var decision = register.answers(number, DutyForms.DECIDED);
        var id = disclosures.record(number, duty.code("dutyGround", DutyDisclosures.Ground.class).orElseThrow(),
                duty.code("dutyRecipient", DutyDisclosures.Body.class).orElseThrow(),
                decision.codes("dutyAllowed").stream().map(DataCategory::valueOf).collect(toSet()),
                step.by(register), decision.text("dutyReason").orElse(null));
        step.set("dutyDisclosureId", id.toString());
    }
}
