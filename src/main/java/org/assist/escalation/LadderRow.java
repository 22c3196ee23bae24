package org.assist.escalation;

import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;
import org.assist.vocabulary.Urgency;

/**
 * After how long a standstill goes to whom; a row of its table.
 *
 * @param stage     an empty cell holds for all, as for danger and urgency; where several rows hold, the earliest counts
 * @param amount    negative before the date it is counted from
 */
public record LadderRow(StallCause cause, Stage stage, RiskLevel riskLevel, Urgency urgency, Rung step, Role role, Part part, Counts counts, int amount,
                        Measure measure) {

    public LadderRow {
        if (measure == Measure.PERCENT && (amount < 0 || counts != Counts.SINCE)) {
            throw new IllegalArgumentException("PERCENT is counted from SINCE and is not negative");
        }
        if (amount < 0 && counts != Counts.DUE) {
            throw new IllegalArgumentException("Only a step counted from DUE can lie before it");
        }
    }
}
