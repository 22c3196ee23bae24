package org.assist.safety;

import org.assist.vocabulary.RiskLevel;

/** What the rules on time know: what has begun, and how great the danger is. */
public record TimeFacts(Occasion occasion, RiskLevel level) {
}
