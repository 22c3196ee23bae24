package org.assist.referral;

import java.time.Instant;
import java.util.List;

/**
 * What a partner was told of her: first that somebody needs something, then what she allowed.
 *
 * @param askedAt    when it got the anonymous request
 * @param categories what it was told after it accepted, in words; empty when nothing
 * @param releasedAt {@code null} when it was told nothing but the request
 */
public record Told(String reference, String organisation, String service, Instant askedAt, List<String> categories, Instant releasedAt,
        Referral.Status status) {
}
