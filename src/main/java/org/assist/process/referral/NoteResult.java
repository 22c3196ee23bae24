package org.assist.process.referral;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.referral.NextStep;
import org.assist.referral.Result;
import org.assist.referral.ResultDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What came of the help, as the partner told us by telephone; if she is out of sight, somebody looks at once whether she is safe. */
@Component
class NoteResult implements JavaDelegate {

    private final ResultDesk results;
    private final CaseRegister register;
    private final OutOfSight outOfSight;

    NoteResult(ResultDesk results, CaseRegister register, OutOfSight outOfSight) {
        this.results = results;
        this.register = register;
        this.outOfSight = outOfSight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var answers = register.answers(step.caseNumber(), "record-result/" + step.referral());
        var result = answers.code("helpResult", Result.class).orElseThrow();
        results.record(step.referral(), result, answers.code("nextStep", NextStep.class).orElse(null));
        if (result.outOfSight()) {
            outOfSight.look(step.caseNumber(), step.referral());
        }
    }
}
