package org.assist.deadline;

import static de.focus_shift.jollyday.core.HolidayType.PUBLIC_HOLIDAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.assist.vocabulary.Jurisdiction;

/**
 * Counts time while offices of a country are open: Monday to Friday, without national public holidays. Holidays are those
 * of Jollyday; days of single regions are not known to it here and count as working days.
 */
final class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Map<Jurisdiction, HolidayManager> HOLIDAYS = Map.of(Jurisdiction.DE, holidays(HolidayCalendar.GERMANY), Jurisdiction.IE, holidays(HolidayCalendar.IRELAND),
            Jurisdiction.IT, holidays(HolidayCalendar.ITALY), Jurisdiction.ES, holidays(HolidayCalendar.SPAIN), Jurisdiction.UK_SCT, holidays(HolidayCalendar.UNITED_KINGDOM));

    private final OfficeHours hours;
    private final HolidayManager holidays;
    private final String[] region;

    WorkingCalendar(OfficeHours hours) {
        this.hours = hours;
        this.holidays = HOLIDAYS.get(hours.jurisdiction());
        this.region = hours.jurisdiction() == Jurisdiction.UK_SCT ? new String[] {"sct"} : new String[0];
    }

    /** Loaded by one thread, that of whoever uses this class first: Jollyday 2.19.0 finds nothing for who asks while another one loads, and throws. */
    private static HolidayManager holidays(HolidayCalendar country) {
        var holidays = HolidayManager.getInstance(ManagerParameters.create(country));
        holidays.isHoliday(LocalDate.EPOCH, PUBLIC_HOLIDAY);
        return holidays;
    }

    boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day, PUBLIC_HOLIDAY, region);
    }

    /** The moment at which so much office time has passed since the start; on time used up at closing, the closing itself. */
    Instant after(Instant start, Duration officeTime) {
        var left = officeTime;
        for (var day = local(start).toLocalDate();; day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                var from = later(start, opening(day));
                var open = Duration.between(from, closing(day));
                if (left.compareTo(open) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(open.isNegative() ? Duration.ZERO : open);
            }
        }
    }

    /** When offices close on the n-th working day after the day of the start. */
    Instant closingAfterDays(Instant start, int days) {
        var day = local(start).toLocalDate();
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return closing(day);
    }

    /** Office time between two moments. */
    Duration officeTime(Instant start, Instant end) {
        var time = Duration.ZERO;
        var last = local(end).toLocalDate();
        for (var day = local(start).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                var from = later(start, opening(day));
                var until = end.isBefore(closing(day)) ? end : closing(day);
                time = from.isBefore(until) ? time.plus(Duration.between(from, until)) : time;
            }
        }
        return time;
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(hours.jurisdiction().zone());
    }

    private Instant opening(LocalDate day) {
        return day.atTime(hours.opens()).atZone(hours.jurisdiction().zone()).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(hours.closes()).atZone(hours.jurisdiction().zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
