package org.assist.mentoring;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** A match was suspended because of something that was learned outside of it. */
public record MatchSuspended(UUID match, CaseNumber caseNumber) {
}
