package org.assist.process.referral;

import java.util.Map;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.referral.AnswerCodeAsked;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code answer-code.bpmn} when an organisation without an account needs a code, unless somebody is about to telephone already. */
@Component
class AnswerCodeProcess {

    private final RuntimeService runtime;
    private final ReferralDesk desk;
    private final CaseRegister register;

    AnswerCodeProcess(RuntimeService runtime, ReferralDesk desk, CaseRegister register) {
        this.runtime = runtime;
        this.desk = desk;
        this.register = register;
    }

    @EventListener
    void on(AnswerCodeAsked asked) {
        var underWay = runtime.createProcessInstanceQuery().processDefinitionKey("answer-code").processInstanceBusinessKey(asked.caseNumber().digits())
                .variableValueEquals("referralId", asked.referral().toString()).count();
        if (underWay == 0) {
            runtime.startProcessInstanceByKey("answer-code", asked.caseNumber().digits(), Map.of(
                    "leadOrganisation", register.leadOrganisation(asked.caseNumber()),
                    "needId", desk.referral(asked.referral()).need().toString(),
                    "referralId", asked.referral().toString()));
        }
    }

    /** Nobody has to telephone any more: the partner answered, or nothing more is asked of it. */
    void notNeeded(CaseNumber number, UUID referral) {
        runtime.createMessageCorrelation("CodeNotNeeded").processInstanceBusinessKey(number.digits())
                .processInstanceVariableEquals("referralId", referral.toString()).correlateAll();
    }
}
