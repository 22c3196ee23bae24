package org.assist.escalation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is away.
 *
 * @param from     the first day
 * @param until    the last day
 * @param standIn  who stands in for her, {@code null} when nobody does
 */
public record Absence(UUID id, String account, String organisation, LocalDate from, LocalDate until, String standIn) {

    public Optional<String> deputy() {
        return Optional.ofNullable(standIn);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
