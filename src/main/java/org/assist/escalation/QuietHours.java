package org.assist.escalation;

import java.time.LocalTime;

import org.assist.vocabulary.Jurisdiction;

/** When people are left to sleep, by the clock of their country; a row of its table. */
public record QuietHours(Jurisdiction jurisdiction, LocalTime from, LocalTime until) {

    /** The night may go over midnight. */
    boolean covers(LocalTime time) {
        var afterFrom = !time.isBefore(from);
        var beforeUntil = time.isBefore(until);
        return from.isAfter(until) ? afterFrom || beforeUntil : afterFrom && beforeUntil;
    }
}
