package org.assist.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Counts legal times in one country: hours to the minute, everything else to the end of the last day, local time. */
final class LegalClock {

    private final WorkingCalendar calendar;
    private final ZoneId zone;

    LegalClock(OfficeHours hours) {
        this.calendar = new WorkingCalendar(hours);
        this.zone = hours.jurisdiction().zone();
    }

    /** When a time that is counted from this moment ends. */
    Instant due(LegalPeriod period, Instant start) {
        if (period.amount() == 0) {
            return start;
        }
        if (period.countedIn() == LegalUnit.HOURS) {
            return start.plus(Duration.ofHours(period.amount()));
        }
        var before = period.countsStartDay() ? day(start).minusDays(1) : day(start);
        var last = switch (period.countedIn()) {
            case CALENDAR_DAYS -> before.plusDays(period.amount());
            case WEEKS -> before.plusWeeks(period.amount());
            case MONTHS -> sameNumber(day(start), period.amount(), period.countsStartDay());
            case YEARS -> sameNumber(day(start), 12 * period.amount(), period.countsStartDay());
            case WORKING_DAYS -> day(calendar.closingAfterDays(before.atStartOfDay(zone).toInstant(), period.amount()));
            case HOURS -> throw new IllegalStateException("Hours have no last day");
        };
        while (period.rollsForward() && !calendar.isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        return endOf(last);
    }

    /**
     * Months end on the day of the same number, or on the day before it where the first day counts; where a month has no such day, on its
     * last one (as § 188 of the German civil code and Reg. (EEC, Euratom) 1182/71 Art 3 have it).
     */
    private static LocalDate sameNumber(LocalDate first, int months, boolean firstDayCounts) {
        var last = first.plusMonths(months);
        return firstDayCounts && last.getDayOfMonth() == first.getDayOfMonth() ? last.minusDays(1) : last;
    }

    /** How long it stood still: by the clock where hours count, else the days by which its days left moved. */
    Duration pause(Instant from, Instant until, LegalUnit countedIn) {
        return countedIn == LegalUnit.HOURS ? Duration.between(from, until) : Duration.ofDays(ChronoUnit.DAYS.between(day(from), day(until)));
    }

    /** A date put off by the time during which it stood still, in whole days where days are counted; a day with a clock change has 23 or 25 hours. */
    Instant after(Instant due, Duration pause, LegalUnit countedIn) {
        return countedIn == LegalUnit.HOURS ? due.plus(pause) : endOf(day(due).plusDays(Math.round(pause.toSeconds() / 86_400.0)));
    }

    /** The moment of an event as an end: itself where hours count, else the end of its day. */
    Instant end(Instant event, LegalUnit countedIn) {
        return countedIn == LegalUnit.HOURS ? event : endOf(day(event));
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The moments to warn at, in no order: where days are counted it comes at nine in the morning. */
    Stream<Instant> warnings(String spec, Instant start, Instant due) {
        return Stream.of(spec.split(" ")).filter(warning -> !warning.isEmpty()).map(warning -> {
            var amount = Integer.parseInt(warning.substring(0, warning.length() - 1));
            return switch (warning.charAt(warning.length() - 1)) {
                case 'd' -> day(due).minusDays(amount).atTime(9, 0).atZone(zone).toInstant();
                case 'h' -> due.minus(Duration.ofHours(amount));
                case '%' -> start.plus(Duration.between(start, due).multipliedBy(amount).dividedBy(100));
                default -> throw new IllegalStateException("No warning: " + warning);
            };
        });
    }
}
