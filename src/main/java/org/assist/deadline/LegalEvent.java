package org.assist.deadline;

import java.time.LocalDate;
import java.util.Set;

import org.assist.vocabulary.Jurisdiction;

/**
 * What the rules on legal deadlines are told: something happened.
 *
 * @param circumstances with {@code ALWAYS}, and the opposite of what is not the case
 * @param day           on which it happened, local time
 */
public record LegalEvent(LegalEventCode code, Jurisdiction jurisdiction, Set<Circumstance> circumstances, LocalDate day) {
}
