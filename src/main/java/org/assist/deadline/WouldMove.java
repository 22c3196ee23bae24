package org.assist.deadline;

import java.time.Instant;

/**
 * A running deadline that would have another date if it began under the rules of today. It keeps its own until somebody
 * moves it.
 *
 * @param newDueAt the date it would have, or {@code null} where the rule is gone
 */
public record WouldMove(LegalDeadline deadline, Instant newDueAt) {
}
