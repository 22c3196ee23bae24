package org.assist.escalation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many cases stand at each activity of a model, and for how long; counted every few minutes, as it is too much to count for each look. */
@Component
@Transactional
public class StandingTimes {

    private static final int POINTS = 100;
    private static final Double[] SHARES = IntStream.rangeClosed(1, POINTS).mapToObj(point -> (double) point / POINTS).toArray(Double[]::new);

    /**
     * One activity.
     *
     * @param cases         that stood there when they were counted
     * @param medianSeconds half of them stand there for less
     * @param mostSeconds   nine of ten stand there for less
     * @param stalled       of them, those that are stalled now for anything shown there
     */
    public record Standing(String activity, String name, long cases, long medianSeconds, long mostSeconds, long stalled) {
    }

    /** @param at when it was counted, {@code null} where that is still to come */
    public record Counted(Instant at, List<Standing> activities) {
    }

    /** The times since when cases of one house stand at an activity, each for as many of them. */
    private record House(String activity, String name, long cases, double weight, List<Instant> since) {
    }

    private final JdbcClient sql;
    private final Clock clock;

    StandingTimes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Counts anew, unless another node does it at the moment. */
    public void count() {
        if (!sql.sql("select pg_try_advisory_xact_lock(hashtext('standing times'))").query(Boolean.class).single()) {
            return;
        }
        sql.sql("delete from assist.standing_time").update();
        sql.sql("""
                insert into assist.standing_time (definition, activity, organisation, name, cases, places, since, counted_at)
                select step.proc_def_id_, step.act_id_, case_file.lead_organisation, coalesce(max(step.act_name_), step.act_id_), count(distinct case_file.number), count(*),
                       percentile_disc(:shares::float8[]) within group (order by step.start_time_ at time zone :zone desc), :now::timestamptz
                from public.act_hi_actinst step join public.act_ru_execution process on process.id_ = step.proc_inst_id_
                join assist.case_file on case_file.number = process.business_key_
                where step.end_time_ is null group by 1, 2, 3""")
                .param("shares", SHARES).param("zone", ZoneId.systemDefault().getId()).param("now", Timestamp.from(clock.instant())).update();
    }

    /** @param definition of the engine, one version of a model */
    @Transactional(readOnly = true)
    public Counted of(String definition, Collection<String> organisations) {
        var at = sql.sql("select max(counted_at) from assist.standing_time").query(Timestamp.class).optional().map(Timestamp::toInstant).orElse(null);
        if (organisations.isEmpty()) {
            return new Counted(at, List.of());
        }
        var stalled = stalled(definition, organisations);
        return new Counted(at, sql.sql("select * from assist.standing_time where definition = :definition and organisation in (:organisations)")
                .param("definition", definition).param("organisations", organisations)
                .query((row, index) -> new House(row.getString("activity"), row.getString("name"), row.getLong("cases"), (double) row.getLong("places") / POINTS,
                        Arrays.stream((Timestamp[]) row.getArray("since").getArray()).map(Timestamp::toInstant).toList())).list().stream()
                .collect(groupingBy(House::activity)).entrySet().stream()
                .map(here -> together(here.getValue(), stalled.getOrDefault(here.getKey(), 0L))).sorted(comparing(Standing::cases).reversed().thenComparing(Standing::activity)).toList());
    }

    private Map<String, Long> stalled(String definition, Collection<String> organisations) {
        var counts = new HashMap<String, Long>();
        sql.sql("""
                select activity, count(distinct case_number) as cases from assist.stalled_case
                where definition = :definition and organisation in (:organisations) group by activity""")
                .param("definition", definition).param("organisations", organisations).query(row -> { counts.put(row.getString("activity"), row.getLong("cases")); });
        return counts;
    }

    private Standing together(List<House> houses, long stalled) {
        return new Standing(houses.get(0).activity(), houses.get(0).name(), houses.stream().mapToLong(House::cases).sum(), seconds(houses, 0.5), seconds(houses, 0.9), stalled);
    }

    /** For how long a share of them stand there at most. */
    private long seconds(List<House> houses, double share) {
        record Point(Instant since, double weight) {
        }
        var points = houses.stream().flatMap(house -> house.since().stream().map(since -> new Point(since, house.weight()))).sorted(comparing(Point::since).reversed()).toList();
        var wanted = share * points.stream().mapToDouble(Point::weight).sum();
        var seen = 0.0;
        for (var point : points) {
            seen += point.weight();
            if (seen >= wanted - 1e-9) {
                return Math.max(0, Duration.between(point.since(), clock.instant()).toSeconds());
            }
        }
        return 0;
    }
}
