package org.assist.escalation;

import java.time.Instant;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;
import org.assist.vocabulary.Urgency;

/**
 * A case waits for something. Whether it is stalled is for the ladder to say.
 *
 * @param occurrence tells this wait from others for the same cause in the same case; a step is taken once for each
 * @param worker     who leads the case, {@code null} when nobody does
 * @param since      when it began to wait
 * @param halfway    half of the time allowed as the house counts it, {@code null} where nothing has a half
 * @param due        by when something was to happen, {@code null} where no date was set
 * @param need       the need it is about, {@code null} when it is about the woman herself
 * @param task       the engine's task that waits, {@code null} when there is none
 * @param waitingOn  whom it waits for: an account, or a role in words
 */
public record Wait(StallCause cause, String occurrence, CaseNumber number, String organisation, Jurisdiction jurisdiction, Stage stage, RiskLevel riskLevel,
                   Urgency urgency, String worker, Instant since, Instant halfway, Instant due, String need, String task, String waitingOn) {

    Standstill standstill() {
        return new Standstill(cause, stage, riskLevel, urgency);
    }
}
