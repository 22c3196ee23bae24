package org.assist.escalation;

import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;
import org.assist.vocabulary.Urgency;

/** What the rules on stalled cases know; the stage is null outside assistance, the urgency where it is not about a need. */
public record Standstill(StallCause cause, Stage stage, RiskLevel riskLevel, Urgency urgency) {
}
