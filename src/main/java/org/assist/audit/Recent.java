package org.assist.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was noted within the last minute, on this node. */
final class Recent {

    /** Whoever asks who saw a case from a moment on asks from a minute before. */
    static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 5_000;

    private record Seen(Who who, Act act) {
    }

    private final Clock clock;
    private final Map<Seen, Instant> seen = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    Recent(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean has(Who who, Act act) {
        var at = seen.get(new Seen(who, act));
        return at != null && Duration.between(at, clock.instant()).abs().compareTo(MINUTE) < 0;
    }

    synchronized void keep(Who who, Act act) {
        seen.remove(new Seen(who, act));
        seen.put(new Seen(who, act), clock.instant());
    }
}
