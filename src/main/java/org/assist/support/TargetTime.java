package org.assist.support;

import org.assist.vocabulary.Urgency;

/** Until when a need is to be met, in days; a row of {@code target-times.csv}. */
public record TargetTime(Urgency urgency, int days) {
}
