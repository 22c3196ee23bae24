package org.assist.escalation;

import java.time.Duration;
import java.time.Instant;

/**
 * Something a case waits or waited for.
 *
 * @param lateAt  when it is late: the date set for it, or else the first step of the ladder
 * @param endedAt {@code null} while it goes on
 */
public record ObservedWait(String number, StallCause cause, String occurrence, String organisation, Instant since, Instant lateAt, Instant endedAt) {

    boolean runsAt(Instant moment) {
        return !since.isAfter(moment) && (endedAt == null || endedAt.isAfter(moment));
    }

    boolean wasLate() {
        return endedAt == null || endedAt.isAfter(lateAt);
    }

    boolean isDueWithin(Instant moment, Duration ahead) {
        return lateAt.isAfter(moment) && !lateAt.isAfter(moment.plus(ahead));
    }

    /** As somebody knows it at a moment who cannot see what comes. */
    Survival.Seen seenAt(Instant moment) {
        var ended = endedAt != null && !endedAt.isAfter(moment);
        return new Survival.Seen(share(ended ? endedAt : moment), ended);
    }

    double share(Instant moment) {
        return (double) Duration.between(since, moment).toMillis() / Duration.between(since, lateAt).toMillis();
    }
}
