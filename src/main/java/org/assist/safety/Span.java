package org.assist.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** What a time is counted in; round the clock, weekends and holidays included. */
public enum Span {

    HOURS, DAYS, MONTHS;

    /** Months end on the day of the same number, or on the last one there is. */
    Instant after(Instant start, int amount, ZoneId zone) {
        return switch (this) {
            case HOURS -> start.plus(Duration.ofHours(amount));
            case DAYS -> start.atZone(zone).plusDays(amount).toInstant();
            case MONTHS -> start.atZone(zone).plusMonths(amount).toInstant();
        };
    }
}
