package org.assist.deadline;

/**
 * What an event does to a running legal time; a row of its table.
 *
 * @param period the id of the {@link LegalPeriod}
 * @param code   the event
 */
public record LegalEffect(String period, LegalEventCode code, Effect effect) {
}
