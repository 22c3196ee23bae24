package org.assist.escalation;

import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Urgency;

/** What the rules on escalation know: what did not happen, how urgent the need is and how much danger she is in; urgency is null where it is not about a need. */
public record Lapse(LapseKind kind, Urgency urgency, RiskLevel riskLevel) {
}
