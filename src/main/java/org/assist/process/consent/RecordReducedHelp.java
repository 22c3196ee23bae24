package org.assist.process.consent;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.Decision;
import org.assist.consent.Scope;
import org.assist.process.Step;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She wants our help after all, but less of it: partners are told nothing until she allows it anew. */
@Component
class RecordReducedHelp implements JavaDelegate {

    private final ConsentRegister consents;
    private final CaseRegister register;
    private final HowSheWasAsked asked;

    RecordReducedHelp(ConsentRegister consents, CaseRegister register, HowSheWasAsked asked) {
        this.consents = consents;
        this.register = register;
        this.asked = asked;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        consents.record(number, Scope.SERVICE, Decision.GIVEN, asked.in(register.answers(number, "ask-service-consent"), step, "consent"), Urgency.NOW);
    }
}
