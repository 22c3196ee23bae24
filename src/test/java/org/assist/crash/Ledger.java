package org.assist.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a house in a drill writes to its log before and after each thing it does, so that it is known what was under way when it was killed. */
public final class Ledger {

    /** @param detail what came of it, or {@code null} while it is under way; {@code -} when it was refused */
    public record Line(String kind, long unit, String about, String detail) {

        boolean underWay() {
            return detail == null;
        }

        boolean refused() {
            return "-".equals(detail);
        }
    }

    private static final Pattern BEGUN = Pattern.compile("LEDGER (\\w+) (\\d+) BEGIN(?: (\\S+))?");
    private static final Pattern DONE = Pattern.compile("LEDGER (\\w+) (\\d+) END (\\S+)");
    private static final AtomicLong UNITS = new AtomicLong();

    private Ledger() {
    }

    /** Does something and writes down that it begins and what came of it. */
    public static <T> T doing(String kind, String about, Supplier<T> work) {
        var unit = UNITS.incrementAndGet();
        say("LEDGER %s %d BEGIN %s".formatted(kind, unit, about));
        var detail = "-";
        try {
            var done = work.get();
            detail = String.valueOf(done);
            return done;
        } finally {
            say("LEDGER %s %d END %s".formatted(kind, unit, detail));
        }
    }

    public static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /** Everything a log says was begun, with what came of it. A last line that was cut off in the middle counts as not written. */
    static List<Line> read(String log) {
        var begun = new LinkedHashMap<Long, Line>();
        log.lines().forEach(line -> {
            var begin = BEGUN.matcher(line);
            var done = DONE.matcher(line);
            if (begin.matches()) {
                begun.put(Long.valueOf(begin.group(2)), new Line(begin.group(1), Long.parseLong(begin.group(2)), begin.group(3), null));
            } else if (done.matches()) {
                begun.computeIfPresent(Long.valueOf(done.group(2)), (unit, one) -> new Line(one.kind(), unit, one.about(), done.group(3)));
            }
        });
        return new ArrayList<>(begun.values());
    }

    static Map<String, Long> underWay(List<Line> lines) {
        return lines.stream().filter(Line::underWay).collect(Collectors.groupingBy(Line::kind, Collectors.counting()));
    }
}
