package org.assist.consent;

import java.time.Instant;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/**
 * She allowed something until a day.
 *
 * @param need       for which it is told
 * @param askAgainAt when to ask her anew
 */
public record ConsentGiven(UUID consent, CaseNumber caseNumber, UUID need, Instant askAgainAt, Instant expiresAt) {
}
