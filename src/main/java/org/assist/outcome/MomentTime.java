package org.assist.outcome;

/**
 * A row of {@code rules/outcomes/moments.csv}.
 *
 * @param months         after assistance began; 0 is at once
 * @param againAfterDays how long she is left in peace when she said "not now"
 */
public record MomentTime(Moment moment, int months, int againAfterDays) {
}
