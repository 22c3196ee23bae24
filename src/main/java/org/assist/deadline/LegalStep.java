package org.assist.deadline;

import java.time.Instant;

/**
 * One step of a legal deadline: why it has this date.
 *
 * @param by    who did it, or {@code system}
 * @param dueAt the date after the step
 * @param words in plain words, without anything about her
 */
public record LegalStep(Instant at, String by, Instant dueAt, String words) {
}
