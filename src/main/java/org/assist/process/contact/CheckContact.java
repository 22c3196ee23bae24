package org.assist.process.contact;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** May this contact go on? Only with herself or who speaks for her, and only when it is certain that nobody listens. */
@Component
class CheckContact implements JavaDelegate {

    private final CaseRegister register;

    CheckContact(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var answers = register.answers(step.caseNumber(), ForgetName.FORM);
        var asksAboutHer = answers.text("whoAsks").filter("THIRD_PARTY"::equals).isPresent();
        step.set("canTalk", answers.yes("safeToTalk") && !asksAboutHer);
        step.set("helpAtOnce", answers.yes("dangerNow"));
    }
}
