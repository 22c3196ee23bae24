package org.assist.safety;

import java.time.Instant;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/**
 * Something that endangered her or what we know of her.
 *
 * @param knownAt  since when we know; what law demands counts from here
 * @param noticeBy until when the authority has to be told, {@code null} where no data got out
 * @param decision what a supervisor decided about the notice, {@code null} until then
 */
public record Incident(UUID id, CaseNumber caseNumber, IncidentKind kind, Instant knownAt, Instant noticeBy, BreachDecision decision,
        Instant decidedAt, Instant closedAt) {
}
