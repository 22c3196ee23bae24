package org.assist.escalation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.util.function.SingletonSupplier;

/** What will be late: from the dates that are running, and from how long such steps took before. */
public final class Forecast {

    /** How far ahead is looked. */
    public static final Duration SHORT = Duration.ofDays(7);
    public static final Duration LONG = Duration.ofDays(14);
    private static final int WEEKS = 12;
    private static final Comparator<Coming> FIRST = comparing(Coming::likely).reversed().thenComparing(coming -> coming.what().lateAt()).thenComparing(coming -> coming.what().number());

    /**
     * A date that comes.
     *
     * @param likely that it passes and nothing was done; 0 to 1
     */
    public record Coming(ObservedWait what, double likely) {
    }

    /**
     * What was forecast with this likelihood, and what became of it.
     *
     * @param from     the least likelihood, up to the least of the next row
     * @param dates    how many
     * @param forecast how many of them the forecasts said would be late
     * @param late     how many were
     */
    public record Row(double from, int dates, double forecast, int late) {
    }

    /**
     * How good the forecast would have been, made on each of the last twelve weeks' first days with nothing but what was known then.
     *
     * @param error         mean squared difference between the likelihood said and what came, 0 or 1 (Brier 1950); 0 is perfect
     * @param errorOfTheRate of somebody who says for each date how many of all were late before
     */
    public record Backtest(List<Row> rows, double error, double errorOfTheRate) {

        public int dates() {
            return rows.stream().mapToInt(Row::dates).sum();
        }

        /** What it is better by than the mere rate; 1 is perfect, below 0 the rate is better. */
        public double gain() {
            return errorOfTheRate == 0 ? 0 : 1 - error / errorOfTheRate;
        }
    }

    private record Tried(double said, double rate, boolean late) {
    }

    private final List<ObservedWait> seen;
    private final Instant now;
    private final Map<StallCause, Survival> kinds;
    /** Of each house, in the order in which they are shown; worked out once, by whoever draws the forecast. */
    private final Supplier<Map<String, List<Coming>>> soon = SingletonSupplier.of(this::soon);

    /** @param seen what was waited for before {@code now} or is still */
    public Forecast(List<ObservedWait> seen, Instant now) {
        this.seen = seen;
        this.now = now;
        kinds = seen.stream().filter(wait -> !wait.since().isAfter(now)).collect(groupingBy(ObservedWait::cause, mapping(wait -> wait.seenAt(now), toList()))).entrySet().stream()
                .collect(HashMap::new, (all, kind) -> all.put(kind.getKey(), new Survival(kind.getValue())), Map::putAll);
    }

    /**
     * The dates that come, the most likely to pass first.
     *
     * @param ahead at most {@link #LONG}
     */
    public List<Coming> coming(Collection<String> organisations, Duration ahead) {
        var until = now.plus(ahead);
        return organisations.stream().flatMap(house -> soon.get().getOrDefault(house, List.of()).stream()).filter(coming -> !coming.what().lateAt().isAfter(until))
                .sorted(FIRST).toList();
    }

    private Map<String, List<Coming>> soon() {
        return running(LONG).map(wait -> new Coming(wait, likely(wait))).sorted(FIRST).collect(groupingBy(coming -> coming.what().organisation()));
    }

    /** Looks back: what this forecast would have said, and what came. */
    public Backtest backtest() {
        var tried = new ArrayList<Tried>();
        for (var week = WEEKS; week >= 1; week--) {
            var then = new Forecast(seen, now.minus(SHORT.multipliedBy(week)));
            var rate = then.rate();
            then.running(SHORT).forEach(wait -> tried.add(new Tried(then.likely(wait), rate, wait.wasLate())));
        }
        var rows = List.of(0.0, 0.25, 0.5, 0.75).stream().map(from -> row(from, tried)).toList();
        return new Backtest(rows, error(tried.stream().map(one -> square(one.said(), one.late())).toList()), error(tried.stream().map(one -> square(one.rate(), one.late())).toList()));
    }

    private Stream<ObservedWait> running(Duration ahead) {
        return seen.stream().filter(wait -> wait.runsAt(now) && wait.isDueWithin(now, ahead));
    }

    private double likely(ObservedWait wait) {
        return kinds.get(wait.cause()).lateAfter(wait.share(now));
    }

    /** How many of those whose date has come were late. */
    private double rate() {
        var over = seen.stream().filter(wait -> !wait.since().isAfter(now) && !wait.lateAt().isAfter(now)).toList();
        return over.isEmpty() ? 1 : (double) over.stream().filter(wait -> wait.runsAt(wait.lateAt())).count() / over.size();
    }

    private static Row row(double from, List<Tried> tried) {
        var here = tried.stream().filter(one -> one.said() >= from && (one.said() < from + 0.25 || from == 0.75)).toList();
        return new Row(from, here.size(), here.stream().mapToDouble(Tried::said).sum(), (int) here.stream().filter(Tried::late).count());
    }

    private static double square(double said, boolean late) {
        var off = said - (late ? 1 : 0);
        return off * off;
    }

    private static double error(List<Double> squares) {
        return squares.stream().mapToDouble(one -> one).average().orElse(0);
    }
}
