package org.assist.partner;

/**
 * What was said of one service.
 *
 * @param free        places that are free now
 * @param waitingDays days until a new client is seen, {@code null} when that was not asked
 */
public record PlacesReport(int free, Integer waitingDays) {
}
