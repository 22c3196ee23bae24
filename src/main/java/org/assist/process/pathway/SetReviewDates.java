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
    private final Clock clock;

    SetReviewDates(CaseRegister register, Deadlines deadlines, Clock clock) {
        this.register = register;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        if (register.state(number) == CaseState.ACTIVE) {
            register.answers(number, "review-plan").code("stage", Stage.class).ifPresent(stage -> register.moveTo(number, stage));
        }
        step.setDate("planReviewDueAt", due(ReviewKind.PLAN, number, "planReviewOn", "agree-support-plan", "review-plan"));
        step.setDate("riskReviewDueAt", due(ReviewKind.RISK, number, "riskReviewOn", "assess-risk"));
    }

    /** Counted from the last time one of the forms was answered; earlier when a day was agreed with her that comes before. */
    private Instant due(ReviewKind kind, CaseNumber number, String agreedOn, String... forms) {
        var last = Stream.of(forms).flatMap(form -> register.answeredAt(number, form).stream()).max(naturalOrder()).orElseGet(clock::instant);
        var jurisdiction = register.jurisdiction(number);
        var due = deadlines.reviewDue(kind, register.stage(number), jurisdiction, last);
        return register.answers(number).text(agreedOn).map(day -> LocalDate.parse(day).atStartOfDay(jurisdiction.zone()).toInstant())
                .filter(agreed -> agreed.isAfter(last) && agreed.isBefore(due)).orElse(due);
    }
}
