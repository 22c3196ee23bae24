package org.assist.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingCalendarTests {

    @ParameterizedTest
    @CsvSource({"DE,2026-10-03", "DE,2026-05-14", "IE,2026-03-17", "IE,2026-08-03", "IT,2026-04-25", "IT,2026-06-02", "ES,2026-10-12", "ES,2026-12-08",
            "UK_SCT,2026-11-30", "UK_SCT,2026-01-02"})
    void aNationalHolidayIsNoWorkingDay(Jurisdiction jurisdiction, LocalDate day) {
        assertThat(calendar(jurisdiction).isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DE,2026-11-02", "IE,2026-11-30", "UK_SCT,2026-04-06", "ES,2026-11-02", "IT,2026-11-02"})
    void anOrdinaryWeekdayIsAWorkingDay(Jurisdiction jurisdiction, LocalDate day) {
        assertThat(calendar(jurisdiction).isWorkingDay(day)).isTrue();
    }

    /** As in a house that was started a moment ago: the calendars of Jollyday 2.19.0 are not there for who asks while another one loads them. */
    @RepeatedTest(4)
    void manyWhoAskAtOnceAllKnowTheHolidays() throws Exception {
        var places = new ArrayList<URL>();
        for (var place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(Path.of(place).toUri().toURL());
        }
        try (var fresh = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var asker = fresh.loadClass(Asker.class.getName()).getDeclaredConstructor();
            asker.setAccessible(true);
            var ready = new CyclicBarrier(16);
            var threads = Executors.newFixedThreadPool(16);
            try {
                @SuppressWarnings("unchecked")
                var one = (Callable<Boolean>) asker.newInstance();
                var asked = threads.invokeAll(Collections.nCopies(16, (Callable<Boolean>) () -> {
                    Thread.currentThread().setContextClassLoader(fresh);
                    ready.await();
                    return one.call();
                }));
                for (var answer : asked) {
                    assertThat(answer.get()).as("Christmas is a working day").isFalse();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** Asks for Christmas in one country after the other, among classes that nobody has used yet. */
    static class Asker implements Callable<Boolean> {

        private final AtomicInteger next = new AtomicInteger();

        @Override
        public Boolean call() {
            var countries = Jurisdiction.values();
            return calendar(countries[next.getAndIncrement() % countries.length]).isWorkingDay(LocalDate.of(2026, 12, 25));
        }
    }

    @Test
    void eightWorkingHoursFromFridayNoonEndOnMondayNoon() {
        var friday = at("2026-11-27T12:00", Jurisdiction.DE);

        assertThat(calendar(Jurisdiction.DE).after(friday, Duration.ofHours(8))).isEqualTo(at("2026-11-30T12:00", Jurisdiction.DE));
    }

    @Test
    void timeThatBeginsOnASundayCountsFromMondayMorning() {
        var sunday = at("2026-11-22T23:30", Jurisdiction.IE);

        assertThat(calendar(Jurisdiction.IE).after(sunday, Duration.ofHours(2))).isEqualTo(at("2026-11-23T11:00", Jurisdiction.IE));
    }

    @Test
    void threeWorkingDaysOverChristmasEndInTheNewYear() {
        var start = at("2026-12-24T10:00", Jurisdiction.UK_SCT);

        assertThat(calendar(Jurisdiction.UK_SCT).closingAfterDays(start, 3)).isEqualTo(at("2026-12-31T17:00", Jurisdiction.UK_SCT));
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void officeTimeAgreesWithCountingEveryMinute(Jurisdiction jurisdiction) {
        var calendar = calendar(jurisdiction);
        var random = new Random(jurisdiction.ordinal());
        for (int run = 0; run < 25; run++) {
            // around both changes of the clock, Christmas and leap days
            var start = Instant.parse("2027-12-20T00:00:00Z").plus(random.nextInt(150 * 24 * 60), ChronoUnit.MINUTES);
            int minutes = 1 + random.nextInt(40 * 60);

            assertThat(calendar.after(start, Duration.ofMinutes(minutes))).as("%d minutes from %s", minutes, start)
                    .isEqualTo(walk(calendar, jurisdiction, start, minutes));
            var end = start.plus(random.nextInt(14 * 24 * 60), ChronoUnit.MINUTES);
            assertThat(calendar.officeTime(start, end)).as("%s to %s", start, end).isEqualTo(Duration.ofMinutes(count(calendar, jurisdiction, start, end)));
        }
    }

    private static Instant walk(WorkingCalendar calendar, Jurisdiction jurisdiction, Instant start, int minutes) {
        var at = start;
        for (int left = minutes; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            if (open(calendar, at.atZone(jurisdiction.zone()))) {
                left--;
            }
        }
        return at;
    }

    private static long count(WorkingCalendar calendar, Jurisdiction jurisdiction, Instant start, Instant end) {
        long minutes = 0;
        for (var at = start; at.isBefore(end); at = at.plus(1, ChronoUnit.MINUTES)) {
            minutes += open(calendar, at.atZone(jurisdiction.zone())) ? 1 : 0;
        }
        return minutes;
    }

    private static boolean open(WorkingCalendar calendar, ZonedDateTime at) {
        return calendar.isWorkingDay(at.toLocalDate()) && at.getHour() >= 9 && at.getHour() < 17;
    }

    private static WorkingCalendar calendar(Jurisdiction jurisdiction) {
        return new WorkingCalendar(new OfficeHours(jurisdiction, LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    private static Instant at(String local, Jurisdiction jurisdiction) {
        return LocalDateTime.parse(local).atZone(jurisdiction.zone()).toInstant();
    }
}
