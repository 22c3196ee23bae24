package org.assist.process.pathway;

import static java.util.Comparator.naturalOrder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.deadline.Deadlines;
import org.assist.deadline.ReviewKind;
import org.assist.process.Step;
import org.assist.safety.SafetyPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes how far she has come, and when her plan and the danger she is in are looked at again. */
@Component
class SetReviewDates implements JavaDelegate {

    private final CaseRegister register;
    private final Deadlines deadlines;
    private final SafetyPlans plans;
    private final Clock clock;

    SetReviewDates(CaseRegister register, Deadlines deadlines, SafetyPlans plans, Clock clock) {
        this.register = register;
        this.deadlines = deadlines;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        if (register.state(number) == CaseState.ACTIVE) {
            register.answers(number, "review-plan").code("stage", Stage.class).ifPresent(stage -> register.moveTo(number, stage));
        }
        step.setDate("planReviewDueAt", planDue(number));
        step.setDate("riskReviewDueAt", agreedBefore(plans.nextReview(number), number, "riskReviewOn", answered(number, "assess-risk")));
    }

    /** Counted from the last time the plan was agreed or looked at. */
    private Instant planDue(CaseNumber number) {
        var last = answered(number, "agree-support-plan", "review-plan");
        return agreedBefore(deadlines.reviewDue(ReviewKind.PLAN, register.stage(number), register.jurisdiction(number), last), number, "planReviewOn", last);
    }

    /** Earlier when a day was agreed with her that comes before. */
    private Instant agreedBefore(Instant due, CaseNumber number, String agreedOn, Instant last) {
        return register.answers(number).text(agreedOn).map(day -> LocalDate.parse(day).atStartOfDay(register.jurisdiction(number).zone()).toInstant())
                .filter(agreed -> agreed.isAfter(last) && agreed.isBefore(due)).orElse(due);
    }

    private Instant answered(CaseNumber number, String... forms) {
        return Stream.of(forms).flatMap(form -> register.answeredAt(number, form).stream()).max(naturalOrder()).orElseGet(clock::instant);
    }
}
