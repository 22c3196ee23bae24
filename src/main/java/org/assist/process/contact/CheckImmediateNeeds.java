package org.assist.process.contact;

import java.time.Clock;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.deadline.Deadlines;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What has to be done today? The engine learns that something is to be done, not why. */
@Component
class CheckImmediateNeeds implements JavaDelegate {

    private static final String FORM = "meet-immediate-needs";

    private final CaseRegister register;
    private final Deadlines deadlines;
    private final Clock clock;

    CheckImmediateNeeds(CaseRegister register, Deadlines deadlines, Clock clock) {
        this.register = register;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var answers = register.answers(step.caseNumber(), FORM);
        step.set("helpAtOnce", answers.yes("dangerNow") || answers.yes("childrenElsewhere") || says(answers, "medicalUrgency", "EMERGENCY"));
        step.set("bedNeeded", says(answers, "bedTonight", "NONE_FOUND"));
        step.set("rightsToExplain", says(answers, "rightsExplained", "NOT_NOW"));
        step.setDate("bedDueAt", deadlines.taskDue("Task_FindBedTonight", register.jurisdiction(step.caseNumber()), clock.instant()));
    }

    private static boolean says(Answers answers, String question, String code) {
        return answers.text(question).filter(code::equals).isPresent();
    }
}
