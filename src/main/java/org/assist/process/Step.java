package org.assist.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;

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

    /** A day that was typed into a form. */
    public LocalDate day(String variable) {
        return Answers.dayIn(text(variable));
    }

    /** Who is at work: an account, or {@code system} where the house itself is, as when a timer fires. */
    public String by() {
        return worker().orElse("system");
    }

    /** Who is at work; where the house itself is, whoever has the case. */
    public String by(CaseRegister register) {
        return worker().or(() -> register.leadWorker(caseNumber())).orElse("system");
    }

    private static Optional<String> worker() {
        return Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId());
    }

    public void set(String variable, Object answer) {
        execution.setVariable(variable, answer);
    }

    public void setDate(String variable, Instant at) {
        execution.setVariable(variable, Date.from(at));
    }
}
