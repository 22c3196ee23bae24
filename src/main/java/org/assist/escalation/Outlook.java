package org.assist.escalation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The forecast of what will be late, worked out anew when an hour has passed. */
@Component
public class Outlook {

    private static final Duration FRESH = Duration.ofHours(1);

    /** The forecast and how good it was, as they stood at a moment. */
    public record Drawn(Instant at, Forecast forecast, Forecast.Backtest backtest) {
    }

    private final ObservedWaits waits;
    private final JdbcClient sql;
    private final Clock clock;
    private volatile Drawn last;

    Outlook(ObservedWaits waits, JdbcClient sql, Clock clock) {
        this.waits = waits;
        this.sql = sql;
        this.clock = clock;
    }

    /** At most an hour old; where no sweep has seen anything yet, drawn anew each time. */
    public Drawn current() {
        var drawn = last;
        var now = clock.instant();
        return drawn == null || !drawn.at().plus(FRESH).isAfter(now) || drawn.at().isAfter(now) ? draw() : drawn;
    }

    /** Twice an hour, so that nobody who looks has to wait for it. */
    @Scheduled(fixedDelayString = "${assist.stalled.outlook-every}", initialDelayString = "${assist.stalled.every}")
    synchronized Drawn draw() {
        var now = clock.instant();
        var seen = waits.ofTheLastYear();
        var forecast = new Forecast(seen, now);
        forecast.coming(List.of(), Forecast.LONG);
        var drawn = new Drawn(now, forecast, forecast.backtest());
        last = seen.isEmpty() ? null : drawn;
        return drawn;
    }

    /** The running process instances under which Cockpit shows these cases. */
    Map<String, String> instances(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : sql.sql("""
                select business_key_ as number, min(id_) as instance from public.act_ru_execution
                where business_key_ in (:numbers) and id_ = root_proc_inst_id_ group by business_key_""").param("numbers", List.copyOf(numbers))
                .query((row, index) -> Map.entry(row.getString("number"), row.getString("instance"))).list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
