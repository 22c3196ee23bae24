package org.assist.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.assist.audit.AuditChain;
import org.assist.fixture.SecondHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A house under five steps of caseworkers a second, each case from its report to the day it is erased: five times what a hundred caseworkers
 * do who take a step every hundred seconds. {@code -Dfor=PT8H} is the whole of it. Nothing grows (F69).
 */
@ExtendWith(Counted.class)
class SoakDrill {

    private static final Duration FOR = Duration.parse(System.getProperty("for", "PT2M"));
    private static final int LOOKS = 4;
    private static final Pattern MEASURED = Pattern.compile("MEASURE (\\d+) (\\d+)");

    private static Houses houses;

    /** What is left at rest, after everything that was begun is erased. */
    private record Look(long steps, long heapMegabytes, long threads, long connections, Map<String, Long> rows) {
    }

    @BeforeAll
    static void begin() {
        houses = new Houses("drill", 8);
    }

    @AfterAll
    static void end() {
        houses.close();
    }

    @Test
    void nothingGrows() throws InterruptedException {
        var house = houses.another("camunda.bpm.generic-properties.properties.historyCleanupBatchWindowStartTime=00:00", "camunda.bpm.generic-properties.properties.historyCleanupBatchWindowEndTime=23:59");
        var looks = new ArrayList<Look>();
        for (var look = 0; look <= LOOKS; look++) {
            var mark = house.log().length();
            house.tell("soak");
            Thread.sleep(FOR.dividedBy(LOOKS + 1).toMillis());
            houses.order(house, "rest");
            houses.untilNothingIsLeftToDo();
            houses.order(house, "measure");
            looks.add(look(house, mark));
            System.out.printf("%s of %s: %s%n", FOR.dividedBy(LOOKS + 1).multipliedBy(look + 1), FOR, looks.get(look));
        }
        var first = looks.get(1);
        assertThat(looks.subList(2, looks.size())).allSatisfy(later -> {
            assertThat(later.heapMegabytes()).as("heap").isLessThan(first.heapMegabytes() * 5 / 4 + 16);
            assertThat(later.threads()).as("threads").isLessThanOrEqualTo(first.threads() + 5);
            assertThat(later.connections()).as("connections").isLessThanOrEqualTo(60);
            assertThat(later.rows()).as("rows of the running engine and of cases").isEqualTo(first.rows());
        });
        assertThat(AuditChain.broken(houses.sql(), houses.database.folder().resolve("embedded/audit-heads"))).isEmpty();
        assertThat(houses.sql().queryForObject("select count(*) from public.act_ru_job where retries_ = 0", Long.class)).as("jobs that failed for good").isZero();
    }

    private static Look look(SecondHouse house, int mark) {
        var measured = MEASURED.matcher(house.log().substring(mark)).results().reduce((one, last) -> last).orElseThrow();
        var rows = new TreeMap<String, Long>();
        List.of("public.act_ru_execution", "public.act_ru_task", "public.act_ru_job", "public.act_ru_variable", "public.act_ru_event_subscr", "public.act_ru_incident", "public.act_ru_identitylink",
                "assist.case_section", "assist.case_key", "assist.referral", "assist.stalled_case").forEach(table -> rows.put(table, houses.sql().queryForObject("select count(*) from " + table, Long.class)));
        return new Look(Houses.ledger(house, mark).size(), Long.parseLong(measured.group(1)), Long.parseLong(measured.group(2)),
                houses.sql().queryForObject("select count(*) from pg_stat_activity where datname = 'assist'", Long.class) - 1, rows);
    }
}
