package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class GuessingThrottleTests {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final Clock clock = mock(Clock.class);
    private final GuessingThrottle throttle = new GuessingThrottle(clock);

    GuessingThrottleTests() {
        at(Duration.ZERO);
    }

    @Test
    void afterFiveFailuresThereIsAQuarterOfAnHourOfRest() {
        fail(5, "10.0.0.1", "caseworker");
        assertThat(throttle.allows("10.0.0.1", "caseworker")).isFalse();
        at(Duration.ofMinutes(16));
        assertThat(throttle.allows("10.0.0.1", "caseworker")).isTrue();
    }

    @Test
    void nobodyIsLockedOutFromElsewhere() {
        fail(5, "10.0.0.1", "caseworker");
        assertThat(throttle.allows("10.0.0.2", "caseworker")).isTrue();
        assertThat(throttle.allows("10.0.0.1", "supervisor")).isTrue();
    }

    @Test
    void anAddressThatTriesManyNamesIsStopped() {
        for (var i = 0; i < 50; i++) {
            throttle.failed("10.0.0.1", "name" + i);
        }
        assertThat(throttle.allows("10.0.0.1", "caseworker")).isFalse();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        fail(4, "10.0.0.1", "caseworker");
        throttle.succeeded("10.0.0.1", "caseworker");
        fail(4, "10.0.0.1", "caseworker");
        assertThat(throttle.allows("10.0.0.1", "caseworker")).isTrue();
    }

    private void fail(int times, String address, String account) {
        for (var i = 0; i < times; i++) {
            throttle.failed(address, account);
        }
    }

    private void at(Duration later) {
        when(clock.instant()).thenReturn(START.plus(later));
    }
}
