package org.assist.partner.hsds;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.partner.OpeningHours;
import org.assist.partner.OpeningHours.Span;

/**
 * Opening hours as HSDS schedules: what comes back every week without a condition is understood (RFC 5545, FREQ=WEEKLY); a schedule
 * that is over, counts weeks or days of the month, or ends after some times is not.
 */
class Schedules {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final LocalDate today;

    Schedules(LocalDate today) {
        this.today = today;
    }

    /** The hours of these schedules; empty when none of them is understood. */
    Optional<OpeningHours> read(JsonNode schedules) {
        var week = new HashSet<Span>();
        schedules.forEach(schedule -> week.addAll(spans(schedule)));
        var wholeDays = EnumSet.noneOf(DayOfWeek.class);
        week.stream().filter(span -> span.opens().equals(LocalTime.MIDNIGHT) && !span.closes().isBefore(END_OF_DAY)).forEach(span -> wholeDays.add(span.day()));
        return wholeDays.size() == DAYS.size() ? Optional.of(new OpeningHours("24/7")) : OpeningHours.of(week);
    }

    /** Takes out what is understood, and puts in these hours. */
    void write(ObjectNode service, OpeningHours hours) {
        var schedules = service.withArray("schedules");
        for (var i = schedules.size() - 1; i >= 0; i--) {
            if (!spans(schedules.get(i)).isEmpty()) {
                schedules.remove(i);
            }
        }
        if (hours != null) {
            daysByTime(hours).forEach((time, days) -> schedules.addObject()
                    .put("id", Ids.of("schedule/%s/%s/%s".formatted(service.path("id").asText(), time, days)))
                    .put("freq", "WEEKLY").put("byday", String.join(",", days.stream().map(day -> DAYS.get(day.getValue() - 1)).toList()))
                    .put("opens_at", time.get(0).toString()).put("closes_at", time.get(1).toString()));
        }
        if (schedules.isEmpty()) {
            service.remove("schedules");
        }
    }

    private static Map<List<LocalTime>, Set<DayOfWeek>> daysByTime(OpeningHours hours) {
        var byTime = new LinkedHashMap<List<LocalTime>, Set<DayOfWeek>>();
        if (hours.roundTheClock()) {
            byTime.put(List.of(LocalTime.MIDNIGHT, END_OF_DAY), EnumSet.allOf(DayOfWeek.class));
        }
        hours.week().forEach(span -> byTime.computeIfAbsent(List.of(span.opens(), span.closes()), key -> new TreeSet<>()).add(span.day()));
        return byTime;
    }

    private List<Span> spans(JsonNode schedule) {
        var conditions = Stream.of("byweekno", "bymonthday", "byyearday", "count").anyMatch(field -> !RowCheck.isEmpty(schedule.get(field)));
        var weekly = schedule.path("freq").asText("WEEKLY").equals("WEEKLY") && schedule.path("interval").asText("1").equals("1");
        try {
            if (conditions || !weekly || !current(schedule)) {
                return List.of();
            }
            var opens = time(schedule.path("opens_at").asText());
            var closes = time(schedule.path("closes_at").asText());
            var days = Arrays.stream(schedule.path("byday").asText().split(",")).map(String::strip).toList();
            return opens.isBefore(closes) && DAYS.containsAll(days)
                    ? days.stream().map(day -> new Span(DayOfWeek.of(DAYS.indexOf(day) + 1), opens, closes)).toList() : List.of();
        } catch (DateTimeParseException e) {
            return List.of();        // not written as HSDS has it: kept as it came, and not understood
        }
    }

    private boolean current(JsonNode schedule) {
        return Stream.of("valid_from", "dtstart").map(schedule::get).filter(day -> !RowCheck.isEmpty(day)).noneMatch(day -> LocalDate.parse(day.asText()).isAfter(today))
                && Stream.of("valid_to", "until").map(schedule::get).filter(day -> !RowCheck.isEmpty(day)).noneMatch(day -> LocalDate.parse(day.asText()).isBefore(today));
    }

    private static LocalTime time(String written) {
        var time = LocalTime.parse(written.startsWith("24:00") ? "23:59" : written);
        return time.withSecond(0).withNano(0);
    }
}
