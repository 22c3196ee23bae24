package org.assist.process.breakglass;

import java.util.List;

import org.assist.audit.Who;
import org.assist.breakglass.BreakGlass;
import org.assist.breakglass.OpeningRefused;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.stereotype.Component;

@Component
class NoteOpeningReview implements JavaDelegate {

    private final BreakGlass glass;

    NoteOpeningReview(BreakGlass glass) {
        this.glass = glass;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var by = Context.getCommandContext().getAuthentication();
        var reviewer = by == null ? Who.HOUSE : Who.of(by.getUserId(), by.getGroupIds() == null ? List.of() : by.getGroupIds(), by.getTenantIds() == null ? List.of() : by.getTenantIds());
        try {
            glass.review(step.caseNumber(), reviewer, "YES".equals(step.text("openingNeeded")));
        } catch (OpeningRefused herOwn) {
            throw new FormFieldValidationException(execution.getCurrentActivityId(), herOwn.getMessage());
        }
    }
}
