package org.assist.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;

/**
 * A legal time that runs, or ran, in a case; as the rules were when it began.
 *
 * @param period      the row it is counted by, such as {@code IE-05}
 * @param track       the legal track it belongs to, {@code L1} to {@code L15}, or {@code DATA}
 * @param startedAt   the moment it is counted from; local midnight where only the day is known
 * @param dueAt       the last moment, of the day where days are counted; the confirmed date where there is one
 * @param confirmedOn the date on the notice, which wins over the computed one; {@code null} while nobody confirmed it
 * @param openEnd     the date is the earliest one: it goes on until another event has happened
 * @param minimum     the date is the earliest one: the real one stands in the decision
 * @param certainty   how sure the row is: A and B were read, C was not verified, D is changing or contested
 * @param rules       the version of the rules that began it
 */
public record LegalDeadline(UUID id, CaseNumber caseNumber, Jurisdiction jurisdiction, String period, String track, String title, LegalKind kind,
                            LegalEventCode startedBy, Instant startedAt, LegalUnit countedIn, Instant dueAt, LocalDate confirmedOn, boolean openEnd, boolean minimum,
                            Silence silence, AtDue atDue, String certainty, String source, LegalState state, String rules) {

    /** The last day, local time. */
    public LocalDate dueOn() {
        return dueAt.atZone(jurisdiction.zone()).toLocalDate();
    }

    /** Whether a lawyer should look at the date before anybody relies on it. */
    public boolean toBeConfirmed() {
        return confirmedOn == null && (minimum || !certainty.matches("[AB]"));
    }
}
