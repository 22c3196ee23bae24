package org.assist.breakglass;

import java.time.Instant;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/**
 * That somebody opened a case she does not work on.
 *
 * @param until when it closes again by itself
 */
public record Opening(UUID id, CaseNumber caseNumber, String account, OpeningReason reason, Instant at, Instant until) {
}
