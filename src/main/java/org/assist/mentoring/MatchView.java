package org.assist.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/**
 * A match, for reading; who the mentor is stays sealed.
 *
 * @param profile what the woman read of her mentor
 * @param endsOn  {@code null} until both agreed
 * @param reason  why it is suspended or was suspended last, {@code null} when it never was
 * @param end     {@code null} while it is not over
 */
public record MatchView(UUID id, CaseNumber caseNumber, MatchState state, Instant since, String profile, LocalDate endsOn,
        SafeguardingReason reason, MatchEnd end) {
}
