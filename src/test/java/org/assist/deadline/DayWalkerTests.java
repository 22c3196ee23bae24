package org.assist.deadline;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.Test;

/**
 * Legal times against somebody who walks from day to day with a finger on the calendar: it knows the public holidays by heart instead of
 * from a library, never adds days or months, and keeps for a pause the days that are left. Written from the schema of deadlines alone.
 */
class DayWalkerTests {

    private static final int DEADLINES = 100_000;
    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2040;
    private static final Map<Jurisdiction, Set<LocalDate>> HOLIDAYS = new EnumMap<>(Jurisdiction.class);
    private static final Map<Jurisdiction, LegalClock> CLOCKS = new EnumMap<>(Jurisdiction.class);

    static {
        for (var country : Jurisdiction.values()) {
            HOLIDAYS.put(country, holidays(country));
            CLOCKS.put(country, new LegalClock(new OfficeHours(country, LocalTime.of(9, 0), LocalTime.of(17, 0))));
        }
    }

    private final Random random = new Random(31_188);

    @Test
    void bothAgreeOnOneHundredThousandDeadlines() {
        var compositions = new HashMap<String, Integer>();
        for (var run = 0; run < DEADLINES; run++) {
            var country = Jurisdiction.values()[random.nextInt(Jurisdiction.values().length)];
            var unit = LegalUnit.values()[random.nextInt(LegalUnit.values().length)];
            var period = period(unit, amount(unit), random.nextBoolean(), random.nextBoolean());
            var start = moment(country.zone());
            var walker = new Walker(country, period, start);
            var time = time(country, period, start);

            var what = random.nextInt(4);
            if (what == 1 || what == 3) {
                var from = later(start);
                var until = later(from);
                time.suspend(from);
                time.resume(until, CLOCKS.get(country));
                walker.standStill(from, until);
            }
            if (what >= 2) {
                var effect = random.nextBoolean() ? Effect.EARLIER_OF : Effect.LATER_OF;
                var event = later(start);
                time.bind(effect, event, CLOCKS.get(country));
                walker.endsAlso(effect, event);
            }
            compositions.merge("%s %d".formatted(unit, what), 1, Integer::sum);

            assertThat(time.dueAt).as("%s in %s from %s, composed %d", period, country, start, what).isEqualTo(walker.due());
        }
        assertThat(compositions).hasSize(LegalUnit.values().length * 4).allSatisfy((kind, times) -> assertThat(times).isGreaterThan(1_000));
    }

    @Test
    void bothKnowTheSameWorkingDays() {
        var different = new ArrayList<String>();
        for (var country : Jurisdiction.values()) {
            var calendar = new WorkingCalendar(new OfficeHours(country, LocalTime.of(9, 0), LocalTime.of(17, 0)));
            for (var day = LocalDate.of(FIRST_YEAR, 1, 1); day.getYear() <= LAST_YEAR; day = day.plusDays(1)) {
                if (calendar.isWorkingDay(day) != works(country, day)) {
                    different.add("%s in %s".formatted(day, country));
                }
            }
        }
        assertThat(different).isEmpty();
    }

    /** Whoever counts on fingers. */
    private static class Walker {

        private final ZoneId zone;
        private final LegalUnit unit;
        private Instant end;

        Walker(Jurisdiction country, LegalPeriod period, Instant start) {
            zone = country.zone();
            unit = period.countedIn();
            end = unit == LegalUnit.HOURS ? start.plusSeconds(3600L * period.amount()) : lastMomentOf(lastDay(country, period, date(start)));
        }

        private static LocalDate lastDay(Jurisdiction country, LegalPeriod period, LocalDate start) {
            var day = switch (period.countedIn()) {
                case CALENDAR_DAYS, WEEKS -> walk(start, period.countsStartDay(), period.amount() * (period.countedIn() == LegalUnit.WEEKS ? 7 : 1), any -> true);
                case WORKING_DAYS -> walk(start, period.countsStartDay(), period.amount(), candidate -> works(country, candidate));
                case MONTHS -> months(start, period.amount(), period.countsStartDay());
                case YEARS -> months(start, 12 * period.amount(), period.countsStartDay());
                case HOURS -> throw new IllegalStateException("Hours have no last day");
            };
            while (period.rollsForward() && !works(country, day)) {
                day = next(day);
            }
            return day;
        }

        private static LocalDate walk(LocalDate start, boolean startCounts, int days, Predicate<LocalDate> counts) {
            var day = startCounts ? start : next(start);
            var counted = counts.test(day) ? 1 : 0;
            while (counted < days) {
                day = next(day);
                counted += counts.test(day) ? 1 : 0;
            }
            return day;
        }

        /** Turns over one leaf of the calendar after the other. */
        private static LocalDate months(LocalDate start, int months, boolean startCounts) {
            var leaf = start;
            for (var turned = 0; turned < months;) {
                var tomorrow = next(leaf);
                turned += tomorrow.getMonth() == leaf.getMonth() ? 0 : 1;
                leaf = tomorrow;
            }
            var wanted = start.getDayOfMonth();
            while (leaf.getDayOfMonth() < wanted && next(leaf).getMonth() == leaf.getMonth()) {
                leaf = next(leaf);
            }
            if (leaf.getDayOfMonth() < wanted || !startCounts) {
                return leaf;
            }
            var before = LocalDate.of(start.getYear(), 1, 1);
            while (!next(before).equals(leaf)) {
                before = next(before);
            }
            return before;
        }

        /** It had so many days left when it stopped, and has as many when it goes on. */
        void standStill(Instant from, Instant until) {
            if (unit == LegalUnit.HOURS) {
                end = end.plus(Duration.between(from, until));
                return;
            }
            var moved = date(end);
            for (var day = date(from); day.isBefore(date(until)); day = next(day)) {
                moved = next(moved);
            }
            end = lastMomentOf(moved);
        }

        void endsAlso(Effect effect, Instant event) {
            var other = unit == LegalUnit.HOURS ? event : lastMomentOf(date(event));
            end = (effect == Effect.EARLIER_OF) == other.isBefore(end) ? other : end;
        }

        Instant due() {
            return end;
        }

        private LocalDate date(Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }

        private Instant lastMomentOf(LocalDate day) {
            return next(day).atStartOfDay(zone).toInstant().minusSeconds(1);
        }

        private static LocalDate next(LocalDate day) {
            return day.plusDays(1);
        }
    }

    // --- the calendars, from the laws of the countries

    private static boolean works(Jurisdiction country, LocalDate day) {
        return day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY && !HOLIDAYS.get(country).contains(day);
    }

    private static Set<LocalDate> holidays(Jurisdiction country) {
        var days = new HashSet<LocalDate>();
        for (var year = FIRST_YEAR; year <= LAST_YEAR + 25; year++) {
            var easter = easter(year);
            var january = LocalDate.of(year, 1, 1);
            days.add(january);
            days.add(LocalDate.of(year, 12, 25));
            switch (country) {
                case DE -> days.addAll(Set.of(easter.minusDays(2), easter.plusDays(1), LocalDate.of(year, 5, 1), easter.plusDays(39), easter.plusDays(50),
                        LocalDate.of(year, 10, 3), LocalDate.of(year, 12, 26)));
                case IE -> days.addAll(Set.of(LocalDate.of(year, 2, 1).getDayOfWeek() == FRIDAY ? LocalDate.of(year, 2, 1) : LocalDate.of(year, 2, 1).with(firstInMonth(MONDAY)),
                        LocalDate.of(year, 3, 17), easter.plusDays(1), LocalDate.of(year, 5, 1).with(firstInMonth(MONDAY)), LocalDate.of(year, 6, 1).with(firstInMonth(MONDAY)),
                        LocalDate.of(year, 8, 1).with(firstInMonth(MONDAY)), LocalDate.of(year, 10, 1).with(lastInMonth(MONDAY)), LocalDate.of(year, 12, 26)));
                case IT -> days.addAll(Set.of(LocalDate.of(year, 1, 6), easter.plusDays(1), LocalDate.of(year, 4, 25), LocalDate.of(year, 5, 1), LocalDate.of(year, 6, 2),
                        LocalDate.of(year, 8, 15), LocalDate.of(year, 11, 1), LocalDate.of(year, 12, 8), LocalDate.of(year, 12, 26),
                        year < 2026 ? january : LocalDate.of(year, 10, 4)));      // Saint Francis again, by law 151 of 2025
                case ES -> days.addAll(Set.of(LocalDate.of(year, 1, 6), easter.minusDays(2), LocalDate.of(year, 5, 1), LocalDate.of(year, 8, 15), LocalDate.of(year, 10, 12),
                        LocalDate.of(year, 11, 1), LocalDate.of(year, 12, 6), LocalDate.of(year, 12, 8)));
                case UK_SCT -> days.addAll(Set.of(LocalDate.of(year, 1, 2), easter.minusDays(2), LocalDate.of(year, 5, 1).with(firstInMonth(MONDAY)),
                        LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)), LocalDate.of(year, 8, 1).with(firstInMonth(MONDAY)), LocalDate.of(year, 11, 30),
                        LocalDate.of(year, 12, 26)));
            }
        }
        return country == Jurisdiction.UK_SCT ? withSubstitutes(days) : days;
    }

    /** In Scotland a bank holiday on a weekend is kept on the next weekday that is none. */
    private static Set<LocalDate> withSubstitutes(Set<LocalDate> days) {
        var all = new HashSet<>(days);
        all.add(LocalDate.of(2026, 6, 15));       // once, by proclamation, for the football world championship
        days.stream().sorted().filter(day -> day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY).forEach(day -> {
            var instead = day;
            while (instead.getDayOfWeek() == SATURDAY || instead.getDayOfWeek() == SUNDAY || all.contains(instead)) {
                instead = instead.plusDays(1);
            }
            all.add(instead);
        });
        return all;
    }

    /** Gauss' way, as corrected in 1816. */
    private static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        return LocalDate.of(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    // --- chance

    private int amount(LegalUnit unit) {
        return 1 + random.nextInt(switch (unit) {
            case HOURS -> 200;
            case CALENDAR_DAYS -> 180;
            case WORKING_DAYS -> 60;
            case WEEKS -> 26;
            case MONTHS -> 30;
            case YEARS -> 5;
        });
    }

    /** Often around a change of the clock, a leap day, or the turn of the year. */
    private Instant moment(ZoneId zone) {
        var year = FIRST_YEAR + random.nextInt(6);
        var near = switch (random.nextInt(6)) {
            case 0 -> LocalDate.of(year, 3, 31).with(previousOrSame(SUNDAY));
            case 1 -> LocalDate.of(year, 10, 31).with(previousOrSame(SUNDAY));
            case 2 -> LocalDate.of(2024, 2, 29);
            case 3 -> LocalDate.of(year, 12, 31);
            default -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        };
        return near.plusDays(random.nextInt(5) - 2).atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(86_400));
    }

    private Instant later(Instant than) {
        return than.plusSeconds(random.nextInt(200 * 86_400));
    }

    private static LegalPeriod period(LegalUnit unit, int amount, boolean countsStartDay, boolean rollsForward) {
        return new LegalPeriod("IE-99", Jurisdiction.IE, "L15", "A time of a test", LegalKind.STATUTORY_ON_CLIENT, LegalEventCode.OFFENCE_DATE, amount, unit,
                countsStartDay, rollsForward, false, Circumstance.ALWAYS, Silence.NOTHING, null, AtDue.DECIDE_LATE_APPLICATION, "7d", 7, null, "A", "a test");
    }

    private static LegalTime time(Jurisdiction country, LegalPeriod period, Instant start) {
        var time = new LegalTime(UUID.randomUUID(), CaseNumber.random(new Random(1)), country, period.starts(), start, false);
        time.countedIn = period.countedIn();
        time.paused = Duration.ZERO;
        time.state = LegalState.RUNNING;
        time.computedDueAt = CLOCKS.get(country).due(period, start);
        time.dueAt = time.computedDueAt;
        return time;
    }
}
