package org.assist.process.transfer;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.UUID;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.consent.Decision;
import org.assist.consent.Disclosure;
import org.assist.process.Step;
import org.assist.process.consent.HowSheWasAsked;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps whether this very house may be told, and how she was asked; a yes that has to wait is not in force. */
@Component
class RecordTransferConsent implements JavaDelegate {

    private final CaseRegister register;
    private final ConsentRegister consents;
    private final HowSheWasAsked asked;

    RecordTransferConsent(CaseRegister register, ConsentRegister consents, HowSheWasAsked asked) {
        this.register = register;
        this.consents = consents;
        this.asked = asked;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var answers = register.answers(number, "ask-transfer-consent");
        var house = answers.text("transferTo").orElseThrow();
        var transfer = UUID.randomUUID();
        var withheld = categories(answers, "withheldCategories");
        var allowed = categories(answers, "transferCategories");
        allowed.removeAll(withheld);
        var disclosure = new Disclosure(house, transfer, "TRANSFER", Urgency.PLANNED, allowed, withheld, null, null, false, null);
        consents.record(number, disclosure, decision(step.text("transferConsent")), asked.in(answers, step, "disclosure"));
        step.set("transferId", transfer.toString());
        step.set("consentInForce", consents.covers(number, house, transfer));
    }

    private static Decision decision(String said) {
        return switch (said) {
            case "GIVEN" -> Decision.GIVEN;
            case "NOT_NOW" -> Decision.LATER;
            default -> Decision.REFUSED;
        };
    }

    private static Set<DataCategory> categories(Answers answers, String field) {
        return answers.codes(field).stream().map(DataCategory::valueOf).collect(toSet());
    }
}
