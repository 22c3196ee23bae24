package org.assist.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five wrong passwords or codes for one account or reference from one address, or fifty from one address, nothing
 * is tried for a quarter of an hour. A stranger elsewhere locks nobody out. Each node counts for itself.
 */
@Component
public class GuessingThrottle {

    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 50;
    private static final int REMEMBERED = 10_000;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private record Failures(int count, Instant last) {
    }

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    GuessingThrottle(Clock clock) {
        this.clock = clock;
    }

    public synchronized boolean allows(String address, String account) {
        return recent(key(address, account)) < PER_ACCOUNT && recent(address) < PER_ADDRESS;
    }

    public synchronized void failed(String address, String account) {
        failures.put(key(address, account), new Failures(recent(key(address, account)) + 1, clock.instant()));
        failures.put(address, new Failures(recent(address) + 1, clock.instant()));
    }

    public synchronized void succeeded(String address, String account) {
        failures.remove(key(address, account));
    }

    /** Everybody may try again. */
    synchronized void forget() {
        failures.clear();
    }

    private int recent(String key) {
        var known = failures.get(key);
        return known == null || known.last().plus(PAUSE).isBefore(clock.instant()) ? 0 : known.count();
    }

    private static String key(String address, String account) {
        return address + " " + account.substring(0, Math.min(account.length(), 64));
    }
}
