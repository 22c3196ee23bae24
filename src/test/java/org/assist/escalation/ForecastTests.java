package org.assist.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assist.escalation.Survival.Seen;
import org.junit.jupiter.api.Test;

/** What is said of dates that come, against what can be counted by hand and against a world whose likelihoods are known. */
class ForecastTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration ALLOWED = Duration.ofDays(5);

    @Test
    void ofThreeInTimeAndOneLateOneInFourIsLateAndOneMoreIsFeared() {
        var survival = new Survival(List.of(new Seen(0.2, true), new Seen(0.4, true), new Seen(0.6, true), new Seen(1.5, true)));
        assertThat(survival.lateAfter(0)).as("two of five, the one that never ends among them").isCloseTo(2 / 5.0, within(1e-9));
        assertThat(survival.lateAfter(0.5)).as("two of the three that took so long").isCloseTo(2 / 3.0, within(1e-9));
        assertThat(survival.lateAfter(0.7)).isCloseTo(1, within(1e-9));
    }

    @Test
    void oneThatStillGoesOnCountsForAsLongAsItDoes() {
        var survival = new Survival(List.of(new Seen(0.5, false), new Seen(0.6, true)));
        assertThat(survival.lateAfter(0)).as("gone by 0.6 with two left: itself and the one that never ends").isCloseTo(1 / 2.0, within(1e-9));
    }

    @Test
    void withNothingToGoByLatenessIsExpected() {
        assertThat(new Survival(List.of()).lateAfter(0.1)).isEqualTo(1);
        assertThat(new Survival(List.of(new Seen(0.1, true))).lateAfter(1.2)).isEqualTo(1);
    }

    @Test
    void whatIsDueLaterOrBelongsToAnotherHouseIsNotListed() {
        var forecast = new Forecast(List.of(running("one", NOW.plus(Duration.ofDays(6))), running("one", NOW.plus(Duration.ofDays(9))), running("one", NOW.plus(Duration.ofDays(15))),
                running("other", NOW.plus(Duration.ofDays(6))), running("one", NOW.minusSeconds(1))), NOW);
        assertThat(forecast.coming(List.of("one"), Forecast.SHORT)).hasSize(1);
        assertThat(forecast.coming(List.of("one"), Forecast.LONG)).hasSize(2);
        assertThat(forecast.coming(List.of("one", "other"), Forecast.LONG)).hasSize(3);
    }

    /** Steps that end after a time of their kind: the forecast finds out how likely lateness is, and does better than the mere share. */
    @Test
    void inAWorldWhoseLikelihoodsAreKnownItSaysWhatComes() {
        var forecast = new Forecast(world(new Random(7)), NOW);
        var tried = forecast.backtest();

        assertThat(tried.dates()).isGreaterThan(300);
        assertThat(tried.gain()).as("better than the rate").isGreaterThan(0.2);
        assertThat(tried.rows()).filteredOn(row -> row.dates() > 50).isNotEmpty()
                .allSatisfy(row -> assertThat(row.forecast() / row.dates()).as("from %s", row.from()).isCloseTo((double) row.late() / row.dates(), within(0.12)));
    }

    /** A forecast of a week ago that is told how the week went would be a better one: it must not be. */
    @Test
    void theBacktestKnowsNothingOfWhatCameAfter() {
        var known = world(new Random(11));
        var then = NOW.minus(Forecast.SHORT);
        var ended = known.stream().map(wait -> wait.endedAt() == null || wait.endedAt().isAfter(then)
                ? new ObservedWait(wait.number(), wait.cause(), wait.occurrence(), wait.organisation(), wait.since(), wait.lateAt(), null) : wait).toList();
        var knowing = new Forecast(known, then).coming(List.of("one"), Forecast.SHORT);
        var blind = new Forecast(ended, then).coming(List.of("one"), Forecast.SHORT);
        assertThat(knowing).isNotEmpty().extracting(Forecast.Coming::likely).isEqualTo(blind.stream().map(Forecast.Coming::likely).toList());
    }

    private static List<ObservedWait> world(Random random) {
        var quick = IntStream.range(0, 1500).mapToObj(i -> step(random, StallCause.OFFER_UNANSWERED, 0.3));
        var slow = IntStream.range(0, 1500).mapToObj(i -> step(random, StallCause.NO_FEEDBACK, 1.5));
        return new ArrayList<>(Stream.concat(quick, slow).toList());
    }

    /** @param mean share of the time allowed it takes on average, exponentially distributed */
    private static ObservedWait step(Random random, StallCause cause, double mean) {
        var since = NOW.minus(Duration.ofMinutes(random.nextInt(200 * 24 * 60)));
        var takes = -mean * Math.log(1 - random.nextDouble());
        var ended = since.plus(Duration.ofSeconds((long) (takes * ALLOWED.toSeconds())));
        return new ObservedWait("1", cause, Long.toString(random.nextLong()), "one", since, since.plus(ALLOWED), ended.isAfter(NOW) ? null : ended);
    }

    private static ObservedWait running(String organisation, Instant lateAt) {
        return new ObservedWait("1", StallCause.NO_FEEDBACK, lateAt.toString() + organisation, organisation, NOW.minus(Duration.ofDays(3)), lateAt, null);
    }
}
