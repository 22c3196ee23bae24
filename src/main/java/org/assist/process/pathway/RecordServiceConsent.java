package org.assist.process.pathway;

import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.Decision;
import org.assist.consent.Scope;
import org.assist.process.Step;
import org.assist.process.consent.HowSheWasAsked;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps her answer; a yes that has to wait counts as "later". What else she allows is kept with it, each for itself. */
@Component
class RecordServiceConsent implements JavaDelegate {

    private static final String FORM = "ask-service-consent";
    private static final Map<String, Scope> FURTHER = Map.of("CONTACT", Scope.CONTACT, "INTERPRETER_PRESENT", Scope.INTERPRETER_PRESENT,
            "RECORDING", Scope.RECORDING, "RESEARCH", Scope.RESEARCH, "PORTAL", Scope.PORTAL);

    private final ConsentRegister consents;
    private final CaseRegister register;
    private final HowSheWasAsked asked;

    RecordServiceConsent(ConsentRegister consents, CaseRegister register, HowSheWasAsked asked) {
        this.consents = consents;
        this.register = register;
        this.asked = asked;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var answers = register.answers(number, FORM);
        var how = asked.in(answers, step, "consent");
        var risk = register.profile(number).riskLevel();
        var urgency = risk == RiskLevel.HIGH || risk == RiskLevel.IMMEDIATE ? Urgency.WITHIN_72H : Urgency.WITHIN_2W;
        var said = Decision.valueOf(step.text("serviceConsent"));
        step.set("serviceConsent", consents.record(number, Scope.SERVICE, said, how, urgency).decision().name());
        if (said == Decision.GIVEN) {
            var allowed = answers.codes("furtherConsents");
            FURTHER.forEach((code, scope) ->
                    consents.record(number, scope, allowed.contains(code) ? Decision.GIVEN : Decision.REFUSED, how, urgency));
            consents.record(number, Scope.STATISTICS, answers.yes("statisticsOptOut") ? Decision.REFUSED : Decision.GIVEN, how, urgency);
        }
    }
}
