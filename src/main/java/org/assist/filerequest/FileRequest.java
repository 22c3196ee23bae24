package org.assist.filerequest;

import java.time.Instant;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/**
 * A request of hers to see, correct or erase what we hold about her (GDPR Art 12 to 17).
 *
 * @param askedAt  when she asked; the month counts from here
 * @param extended whether it was complex, and she was told that it takes longer
 */
public record FileRequest(UUID id, CaseNumber caseNumber, Instant askedAt, Instant dueAt, boolean extended, Status status, Instant endedAt) {

    /** Where a request stands. */
    public enum Status { OPEN, REFUSED, HANDED_OVER }
}
