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
import org.assist.process.Step;
import org.assist.process.consent.HowSheWasAsked;
import org.assist.referral.PacketBuilder;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what she allows these partners to be told, what not, and how she was asked; a yes that has to wait is not in force. */
@Component
class RecordDisclosureConsent implements JavaDelegate {

    private final CaseRegister register;
    private final ConsentRegister consents;
    private final AskedServices services;
    private final SupportPlans plans;
    private final HowSheWasAsked asked;
    private final PacketBuilder packets;

    RecordDisclosureConsent(CaseRegister register, ConsentRegister consents, AskedServices services, SupportPlans plans, HowSheWasAsked asked,
            PacketBuilder packets) {
        this.register = register;
        this.consents = consents;
        this.services = services;
        this.plans = plans;
        this.asked = asked;
        this.packets = packets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var need = plans.need(step.need());
        var answers = register.answers(number, "ask-disclosure-consent/" + need.id());
        var withheld = categories(answers, "withheldCategories");
        var allowed = categories(answers, "disclosedCategories");
        allowed.removeAll(withheld);
        var decision = Decision.valueOf(step.text("disclosureConsent"));
        services.chosen(number, need.id(), step.chosenService()).stream().map(services::recipient).distinct().forEach(recipient -> {
            var disclosure = new Disclosure(recipient, need.id(), need.serviceType().name(), need.urgency(), allowed, withheld,
                    answers.code("withheldReason", WithheldReason.class).orElse(null), answers.text("withheldNote").orElse(null),
                    answers.yes("crossingAgreed"), answers.day("disclosureUntil").orElse(null));
            consents.record(number, disclosure, decision, asked.in(answers, step, "disclosure"));
        });
        step.set("consentInForce", packets.mayBeTold(number, services.recipient(step.chosenService()), need.id()));
    }

    private static Set<DataCategory> categories(Answers answers, String field) {
        return answers.codes(field).stream().map(DataCategory::valueOf).collect(toSet());
    }
}
