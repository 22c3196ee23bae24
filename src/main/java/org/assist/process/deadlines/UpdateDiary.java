package org.assist.process.deadlines;

import java.util.UUID;

import org.assist.deadline.LegalDeadlines;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over what the caseworker or the lawyer read on a notice. */
@Component
class UpdateDiary implements JavaDelegate {

    private final LegalDeadlines legal;

    UpdateDiary(LegalDeadlines legal) {
        this.legal = legal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        if (!step.text("diaryAction").equals("NOTHING")) {
            change(step, UUID.fromString(step.text("diaryDeadline")), step.by());
        }
    }

    private void change(Step step, UUID deadline, String by) {
        switch (step.text("diaryAction")) {
            case "CONFIRM" -> legal.confirm(deadline, step.day("diaryDate"), by);
            case "EXTEND" -> legal.extend(deadline, step.day("diaryDate"), by);
            case "MET" -> legal.met(deadline, by);
            case "WAIVE" -> legal.waive(deadline, by);
            default -> throw new IllegalStateException("A diary knows no " + step.text("diaryAction"));
        }
    }
}
