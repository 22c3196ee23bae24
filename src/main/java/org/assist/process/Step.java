package org.assist.process;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Where a model stands, in the words of the house: the only place that names process variables. */
public record Step(DelegateExecution execution) {

    /** Every process instance of a case carries its number as business key. */
    public CaseNumber caseNumber() {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    public UUID need() {
        return UUID.fromString(text("needId"));
    }

    public UUID referral() {
        return UUID.fromString(text("referralId"));
    }

    public UUID mail() {
        return UUID.fromString(text("mailId"));
    }

    public String chosenService() {
        return text("chosenService");
    }

    /** A code, or {@code null} when the model has not got that far. */
    public String text(String variable) {
        return (String) execution.getVariable(variable);
    }

    public void set(String variable, Object answer) {
        execution.setVariable(variable, answer);
    }

    public void setDate(String variable, Instant at) {
        execution.setVariable(variable, Date.from(at));
    }
}
