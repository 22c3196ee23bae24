package org.assist.process.deadlines;

import java.util.UUID;

import org.assist.deadline.AtDue;
import org.assist.deadline.LegalDeadlines;
import org.assist.process.Step;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the date has really come, and what somebody has to do then. */
@Component
class JudgeLegalDate implements JavaDelegate {

    private final LegalDeadlines legal;

    JudgeLegalDate(LegalDeadlines legal) {
        this.legal = legal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var duty = legal.due(UUID.fromString(step.text(LegalDeadlineProcess.ID)));
        step.set("dateCome", duty.isPresent());
        step.set("legalDuty", duty.map(AtDue::name).orElse(""));
        step.set("urgency", (duty.filter(AtDue.DECIDE_LATE_APPLICATION::equals).isPresent() ? Urgency.NOW : Urgency.WITHIN_72H).name());
    }
}
