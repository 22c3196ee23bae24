package org.assist.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalClockTests {

    @ParameterizedTest
    @CsvSource({
            "30,CALENDAR_DAYS,false,2026-02-03T00:00,2026-03-05", "30,CALENDAR_DAYS,true,2026-03-01T00:00,2026-03-30",
            "5,CALENDAR_DAYS,false,2026-03-02T09:00,2026-03-07", "1,MONTHS,false,2026-01-31T15:00,2026-02-28", "1,MONTHS,false,2028-01-31T15:00,2028-02-29",
            "3,MONTHS,true,2026-03-01T00:00,2026-05-31", "1,MONTHS,true,2026-01-31T00:00,2026-02-28", "1,YEARS,true,2027-07-01T00:00,2028-06-30", "2,WEEKS,false,2026-11-02T00:00,2026-11-16", "1,YEARS,false,2028-02-29T00:00,2029-02-28",
            "5,WORKING_DAYS,false,2026-03-13T10:00,2026-03-23", "5,WORKING_DAYS,true,2026-11-02T10:00,2026-11-06"})
    void daysEndWithTheLastOfThem(int amount, LegalUnit unit, boolean countsStartDay, LocalDateTime start, LocalDate last) {
        var clock = clock(Jurisdiction.IE);

        assertThat(clock.due(period(amount, unit, countsStartDay, false), at(start, Jurisdiction.IE))).isEqualTo(clock.endOf(last));
    }

    @Test
    void hoursRunRoundTheClockThroughTheChangeOfTheClock() {
        var start = at(LocalDateTime.of(2026, 10, 24, 18, 30), Jurisdiction.ES);

        assertThat(clock(Jurisdiction.ES).due(period(24, LegalUnit.HOURS, false, false), start)).isEqualTo(start.plus(Duration.ofHours(24)));
    }

    @Test
    void anEndOnASundayRollsForwardWhereTheRowSaysSo() {
        var clock = clock(Jurisdiction.DE);
        var start = at(LocalDateTime.of(2026, 3, 22, 0, 0), Jurisdiction.DE);

        assertThat(clock.due(period(2, LegalUnit.WEEKS, false, true), start)).as("Easter Sunday and Monday").isEqualTo(clock.endOf(LocalDate.of(2026, 4, 7)));
        assertThat(clock.due(period(2, LegalUnit.WEEKS, false, false), start)).isEqualTo(clock.endOf(LocalDate.of(2026, 4, 5)));
    }

    @Test
    void noTimeAtAllIsDueAtOnce() {
        var start = at(LocalDateTime.of(2026, 3, 20, 11, 0), Jurisdiction.UK_SCT);

        assertThat(clock(Jurisdiction.UK_SCT).due(period(0, LegalUnit.CALENDAR_DAYS, false, false), start)).isEqualTo(start);
    }

    @Test
    void aPauseOverTheChangeOfTheClockIsWholeDays() {
        var clock = clock(Jurisdiction.DE);
        var pause = clock.pause(at(LocalDateTime.of(2026, 3, 1, 0, 0), Jurisdiction.DE), at(LocalDateTime.of(2026, 4, 1, 0, 0), Jurisdiction.DE), LegalUnit.MONTHS);

        assertThat(pause).isEqualTo(Duration.ofDays(31));
        assertThat(clock.after(clock.endOf(LocalDate.of(2026, 6, 1)), pause, LegalUnit.MONTHS)).isEqualTo(clock.endOf(LocalDate.of(2026, 7, 2)));
    }

    @Test
    void warningsComeInTheMorningHoursBeforeOrPartOfTheWay() {
        var clock = clock(Jurisdiction.IE);
        var start = at(LocalDateTime.of(2026, 2, 3, 0, 0), Jurisdiction.IE);
        var due = clock.endOf(LocalDate.of(2026, 3, 5));

        assertThat(clock.warnings("14d 4h 50%", start, due)).containsExactlyInAnyOrder(at(LocalDateTime.of(2026, 2, 19, 9, 0), Jurisdiction.IE),
                due.minus(Duration.ofHours(4)), start.plus(Duration.between(start, due).dividedBy(2)));
        assertThat(clock.warnings("", start, due)).isEmpty();
    }

    @Test
    void aRowThatMakesNoSenseSaysWhy() {
        assertThatThrownBy(() -> new LegalPeriod("IE-05", Jurisdiction.IE, "L15", "Appeal", LegalKind.STATUTORY_ON_CLIENT, LegalEventCode.OFFENCE_DATE, 30,
                LegalUnit.CALENDAR_DAYS, false, false, false, Circumstance.ALWAYS, Silence.GRANTED, null, AtDue.CHASE_AUTHORITY, null, 7, null, "A", "s 1"))
                .hasMessageContaining("ACT_ON_SILENCE stands where silence means something");
    }

    private static LegalPeriod period(int amount, LegalUnit unit, boolean countsStartDay, boolean rollsForward) {
        return new LegalPeriod("IE-99", Jurisdiction.IE, "L15", "A time of a test", LegalKind.STATUTORY_ON_CLIENT, LegalEventCode.OFFENCE_DATE, amount, unit,
                countsStartDay, rollsForward, false, Circumstance.ALWAYS, Silence.NOTHING, null, AtDue.DECIDE_LATE_APPLICATION, "7d", 7, null, "A", "a test");
    }

    private static LegalClock clock(Jurisdiction jurisdiction) {
        return new LegalClock(new OfficeHours(jurisdiction, LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    private static Instant at(LocalDateTime local, Jurisdiction jurisdiction) {
        return local.atZone(jurisdiction.zone()).toInstant();
    }
}
