package org.assist.process.consent;

import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.consent.DutyDisclosures;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the review said, and whether she knows. */
@Component
class CloseDutyDisclosure implements JavaDelegate {

    private final DutyDisclosures disclosures;
    private final CaseRegister register;

    CloseDutyDisclosure(DutyDisclosures disclosures, CaseRegister register) {
        this.disclosures = disclosures;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var review = register.answers(step.caseNumber(), "review-disclosure");
        disclosures.review(UUID.fromString(step.text("dutyDisclosureId")), review.text("dutyReviewOutcome").orElseThrow(),
                review.yes("dutyReviewSheKnows"));
    }
}
