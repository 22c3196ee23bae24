package org.assist.safety;

import org.assist.vocabulary.RiskLevel;

/** How many days may pass between two reviews while the danger is this great; a row of its table. */
public record DangerReview(RiskLevel level, int days) {
}
