package org.assist.security;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether something that repeats leaves the house time to breathe: ISO 8601, at least a minute between two times, or once on certain
 * days of the week. */
class Repetition {

    private static final Pattern CYCLE = Pattern.compile("R(\\d{0,3})/(P\\S+)");
    /** A second, a minute and an hour of certain days of the week: once a day at most. */
    private static final Pattern ONCE_A_DAY = Pattern.compile("0 [0-5]?\\d ([01]?\\d|2[0-3]) \\? \\* (MON|TUE|WED|THU|FRI|SAT|SUN)([-,](MON|TUE|WED|THU|FRI|SAT|SUN))*");
    private static final int MOST_RETRIES = 10;

    private Repetition() {
    }

    static boolean harmlessTimer(String cycle) {
        var parts = CYCLE.matcher(cycle);
        return parts.matches() ? atLeastAMinute(parts.group(2)) : ONCE_A_DAY.matcher(cycle).matches();
    }

    static boolean harmlessRetry(String cycle) {
        var parts = CYCLE.matcher(cycle);
        if (parts.matches()) {
            return !parts.group(1).isEmpty() && Integer.parseInt(parts.group(1)) <= MOST_RETRIES && atLeastAMinute(parts.group(2));
        }
        var waits = cycle.split(",");
        return waits.length <= MOST_RETRIES && Stream.of(waits).map(String::strip).allMatch(Repetition::atLeastAMinute);
    }

    /** A wait that lasts long enough to be worth a timer: a duration or a number of days. */
    static boolean harmlessWait(String wait) {
        try {
            return atLeastAMinute(wait) || !Period.parse(wait).isNegative() && !Period.parse(wait).isZero();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static boolean isMoment(String written) {
        try {
            OffsetDateTime.parse(written);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean atLeastAMinute(String duration) {
        try {
            return Duration.parse(duration).compareTo(Duration.ofMinutes(1)) >= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
