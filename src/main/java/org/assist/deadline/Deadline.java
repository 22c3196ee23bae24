package org.assist.deadline;

import java.time.Instant;

/**
 * Until when something must be done.
 *
 * @param start      when the time began to run
 * @param reminderAt when half of it has passed, counted as the time itself is
 * @param rule       the rule that set it, in its own words, with the time it allows
 * @param version    of the rules that were asked
 */
public record Deadline(DeadlineKind kind, Instant start, Instant reminderAt, Instant due, String rule, String version) {
}
