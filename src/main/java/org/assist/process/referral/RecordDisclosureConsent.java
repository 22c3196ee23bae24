package org.assist.process.referral;

import static java.util.stream.Collectors.toSet;

import java.util.Set;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.consent.Decision;
import org.assist.consent.Disclosure;
import org.assist.consent.WithheldReason;
import org.assist.partner.PartnerDirectory;
import org.assist.process.Step;
import org.assist.process.consent.HowSheWasAsked;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what she allows this partner to be told, what not, and how she was asked; a yes that has to wait is not in force. */
@Component
class RecordDisclosureConsent implements JavaDelegate {

    private final CaseRegister register;
    private final ConsentRegister consents;
    private final PartnerDirectory partners;
    private final SupportPlans plans;
    private final HowSheWasAsked asked;

    RecordDisclosureConsent(CaseRegister register, ConsentRegister consents, PartnerDirectory partners, SupportPlans plans, HowSheWasAsked asked) {
        this.register = register;
        this.consents = consents;
        this.partners = partners;
        this.plans = plans;
        this.asked = asked;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var need = plans.need(step.need());
        var recipient = partners.service(step.chosenService()).orElseThrow().organisation();
        var answers = register.answers(number, "ask-disclosure-consent/" + need.id());
        var withheld = categories(answers, "withheldCategories");
        var allowed = categories(answers, "disclosedCategories");
        allowed.removeAll(withheld);
        var disclosure = new Disclosure(recipient, need.id(), need.serviceType().name(), need.urgency(), allowed, withheld,
                answers.code("withheldReason", WithheldReason.class).orElse(null), answers.text("withheldNote").orElse(null),
                answers.day("disclosureUntil").orElse(null));
        consents.record(number, disclosure, Decision.valueOf(step.text("disclosureConsent")), asked.in(answers, step, "disclosure"));
        step.set("consentInForce", consents.covers(number, recipient, need.id()));
    }

    private static Set<DataCategory> categories(Answers answers, String field) {
        return answers.codes(field).stream().map(DataCategory::valueOf).collect(toSet());
    }
}
