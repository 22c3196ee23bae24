package org.assist.process.referral;

import org.assist.process.Step;
import org.assist.referral.AnswerCodes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the code that an organisation without an account is told by telephone. */
@Component
class MakeAnswerCode implements JavaDelegate {

    private final AnswerCodes codes;

    MakeAnswerCode(AnswerCodes codes) {
        this.codes = codes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        codes.make(step.referral());
        step.setDate("codeEndsAt", codes.endsAt(step.referral()).orElseThrow());
    }
}
