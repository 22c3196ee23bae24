package org.assist.process.child;

import java.time.Clock;
import java.time.LocalDate;

import org.assist.casefile.CaseRegister;
import org.assist.identification.Childhood;
import org.assist.process.Step;
import org.assist.vocabulary.AgeGroup;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What is known of her age by now, and when the way goes on. */
@Component
class CheckAge implements JavaDelegate {

    private static final int ISO_DATE = 10;

    private final CaseRegister register;
    private final Childhood childhood;
    private final Clock clock;

    CheckAge(CaseRegister register, Childhood childhood, Clock clock) {
        this.register = register;
        this.childhood = childhood;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var where = register.jurisdiction(step.caseNumber());
        var age = register.profile(step.caseNumber()).ageGroup();
        step.set("ageDecision", age.name());
        if (age == AgeGroup.CHILD) {
            var birthday = LocalDate.parse(register.answers(step.caseNumber(), "clarify-age").text("eighteenOn").orElseThrow().substring(0, ISO_DATE));
            step.setDate("transitionReviewAt", childhood.transitionReview(birthday, where));
            step.setDate("eighteenAt", childhood.eighteen(birthday, where));
        } else {
            step.setDate("ageAskedAgainAt", childhood.askAgain(clock.instant(), where));
        }
    }
}
