package org.assist.partner;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a service answers, in the local time of its country; written as OpenStreetMap writes opening hours
 * ({@code Mo-Fr 09:00-17:00; Sa 10:00-13:00}, {@code 24/7}), of which this much is understood.
 */
public record OpeningHours(String written) {

    /** A time of one day of the week; an answer at its end comes too late. */
    public record Span(DayOfWeek day, LocalTime opens, LocalTime closes) {
    }

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern SPAN = Pattern.compile(
            "(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))? ([01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d)-([01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d)");

    /** @throws IllegalArgumentException when the words are not understood */
    public OpeningHours {
        if (written == null || !written.equals("24/7") && !spans(written).allMatch(OpeningHours::isSpan)) {
            throw new IllegalArgumentException("Not opening hours: \"%s\"; \"Mo-Fr 09:00-17:00\" or \"24/7\" is expected".formatted(written));
        }
    }

    /** Writes down a week; days with the same hours that follow each other stand together. Nothing when there is no such time. */
    public static Optional<OpeningHours> of(Collection<Span> week) {
        var open = new LinkedHashSet<>(week);
        var written = new ArrayList<String>();
        for (var first : week.stream().sorted(Comparator.comparing(Span::day).thenComparing(Span::opens)).toList()) {
            if (!open.contains(first)) {
                continue;
            }
            var last = first;
            open.remove(first);
            while (last.day() != DayOfWeek.SUNDAY && open.remove(new Span(last.day().plus(1), first.opens(), first.closes()))) {
                last = new Span(last.day().plus(1), first.opens(), first.closes());
            }
            written.add("%s%s %s-%s".formatted(twoLetters(first.day()), last == first ? "" : "-" + twoLetters(last.day()), first.opens(), first.closes()));
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(new OpeningHours(String.join("; ", written)));
    }

    /** Every time of the week at which somebody answers, day by day; empty around the clock. */
    public Set<Span> week() {
        var week = new LinkedHashSet<Span>();
        if (!roundTheClock()) {
            spans(written).forEach(span -> {
                var parts = SPAN.matcher(span);
                parts.matches();
                var last = parts.group(2) == null ? day(parts.group(1)) : day(parts.group(2));
                for (var value = day(parts.group(1)).getValue(); value <= last.getValue(); value++) {
                    week.add(new Span(DayOfWeek.of(value), LocalTime.parse(parts.group(3)), LocalTime.parse(parts.group(4))));
                }
            });
        }
        return week;
    }

    public boolean roundTheClock() {
        return written.equals("24/7");
    }

    /** Whether somebody answers at this moment of local time. */
    public boolean openAt(LocalDateTime at) {
        return roundTheClock() || spans(written).anyMatch(it -> contains(it, at));
    }

    /** Full hours until somebody answers again, counted up: 0 while somebody does. */
    public int hoursUntilOpen(LocalDateTime from) {
        return openAt(from) ? 0 : spans(written).mapToInt(it -> hoursUntil(it, from)).min().orElseThrow();
    }

    /** Days and times run forward: a night is written as two times of two days. */
    private static boolean isSpan(String span) {
        var parts = SPAN.matcher(span);
        return parts.matches() && parts.group(3).compareTo(parts.group(4)) < 0 && (parts.group(2) == null || day(parts.group(1)).compareTo(day(parts.group(2))) <= 0);
    }

    private static int hoursUntil(String span, LocalDateTime from) {
        var parts = SPAN.matcher(span);
        parts.matches();
        var opens = LocalTime.parse(parts.group(3));
        var next = from.toLocalDate().datesUntil(from.toLocalDate().plusDays(8)).map(day -> day.atTime(opens))
                .filter(at -> at.isAfter(from) && contains(span, at)).findFirst().orElseThrow();
        return (int) (ChronoUnit.MINUTES.between(from, next) + 59) / 60;
    }

    private static Stream<String> spans(String written) {
        return Arrays.stream(written.split("; ", -1));
    }

    private static boolean contains(String span, LocalDateTime at) {
        var parts = SPAN.matcher(span);
        parts.matches();
        var first = day(parts.group(1));
        var last = parts.group(2) == null ? first : day(parts.group(2));
        var day = at.getDayOfWeek();
        var time = at.toLocalTime();
        return day.compareTo(first) >= 0 && day.compareTo(last) <= 0
                && !time.isBefore(LocalTime.parse(parts.group(3))) && time.isBefore(LocalTime.parse(parts.group(4)));
    }

    private static String twoLetters(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    private static DayOfWeek day(String twoLetters) {
        return DayOfWeek.of(DAYS.indexOf(twoLetters) + 1);
    }
}
