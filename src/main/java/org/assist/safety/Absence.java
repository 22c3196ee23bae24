package org.assist.safety;

import java.time.Instant;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/**
 * A time during which nobody knew where she was, or she had stopped.
 *
 * @param wish       what she had wished about the police, {@code null} until the conference
 * @param decision   what the conference decided, {@code null} until then
 * @param overridden whether that was against her wish, for a reason that stands in the case file
 * @param looks      how often a supervisor has been asked to look again
 * @param outcome    how it ended, {@code null} while it lasts
 */
public record Absence(UUID id, CaseNumber caseNumber, AbsenceRoute route, Instant noticedAt, PoliceWish wish, PoliceDecision decision,
        boolean overridden, int looks, Outcome outcome, Instant endedAt) {

    /** How an absence ends. */
    public enum Outcome { BACK, STOPPED, LOST_CONTACT }
}
