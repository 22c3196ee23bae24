package org.assist.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/**
 * A consent, for reading.
 *
 * @param recipient {@code null} unless something is told to somebody
 * @param need      {@code null} unless something is told to somebody
 * @param decision  as it counts: a yes that must wait is {@link Decision#LATER}
 * @param expiresAt {@code null} while it has no end
 * @param reasons   what the rules had to say about it
 */
public record ConsentView(UUID id, CaseNumber caseNumber, Scope scope, String recipient, UUID need, Set<DataCategory> categories, Decision decision,
        Instant decidedAt, Instant expiresAt, Instant withdrawnAt, List<String> reasons) {
}
