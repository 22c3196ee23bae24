package org.assist.deadline;

import java.time.LocalDate;

/**
 * What the rules on legal deadlines know of a deadline the case has already.
 *
 * @param deadline  its id
 * @param period    the id of the {@link LegalPeriod} it is counted by
 * @param startedBy the event it is counted from
 * @param startedOn the day of that event, local time
 */
public record CaseDeadline(String deadline, String period, LegalState state, LegalEventCode startedBy, LocalDate startedOn) {
}
