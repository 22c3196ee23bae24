package org.assist.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.assist.fixture.MailServer;
import org.assist.fixture.OwnDatabase;
import org.assist.fixture.SecondHouse;
import org.assist.fixture.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Houses in processes of their own, on a database of their own, that are killed with {@code kill -9} while they work, or lose their database.
 * One kill is a chance moment for everything that is under way on some forty threads. {@code -Dkills=20} pulls the plug twenty times,
 * {@code -Dsteps=5000} lets so many steps of the ladder come due at once, and {@code -Dseed} repeats a run as far as chance is ours.
 */
@ExtendWith(Counted.class)
class PulledPlugTests {

    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final int STEPS = Integer.getInteger("steps", 150);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String DRILL = "a part of the drill, see the README";

    private static Houses houses;
    private static OwnDatabase database;
    private static MailServer mails;
    private static final Map<String, Long> result = new TreeMap<>();
    private static final Random chance = new Random(SEED);

    @BeforeAll
    static void begin() {
        System.out.printf("Pulling the plug with -Dseed=%d%n", SEED);
        houses = new Houses("drill", 8);
        database = houses.database;
        mails = houses.mails;
        mails.dawdle(60);
    }

    @AfterEach
    void onlyOneHouseStays() {
        houses.rest();
    }

    @AfterAll
    static void end() {
        houses.close();
        System.out.println("The plug was pulled: " + result);
    }

    @Test
    void killedAtAnyMomentNothingIsHalfDone() {
        var erased = new HashSet<String>();
        var sending = new HashMap<String, Integer>();
        var begun = houses.at();
        for (var kill = 0; kill < KILLS; kill++) {
            var house = houses.house();
            var mark = house.log().length();
            house.tell("work");
            await().atMost(Houses.PATIENCE).until(() -> Houses.ledger(house, mark).stream().filter(line -> !line.underWay()).map(Ledger.Line::kind).collect(toSet())
                    .containsAll(Set.of("report", "answer", "write", "erase", "erasing")));
            pause(chance.nextInt(4000));
            houses.kill(house);
            houses.ahead(Duration.ofSeconds(30));

            var lines = Houses.ledger(house, mark);
            assertThat(lines).as("nothing but the kill stopped anything").noneMatch(Ledger.Line::refused);
            Ledger.underWay(lines).forEach((kind, times) -> result.merge("under way: " + kind, times, Long::sum));
            lines.stream().filter(line -> line.kind().equals("erase")).map(Ledger.Line::about).forEach(erased::add);
            var inTransit = database.sql().queryForList("select id::text from assist.mail where state = 'SENDING'", String.class);
            inTransit.forEach(mail -> sending.merge(mail, 1, Integer::sum));
            result.merge("under way: mail", (long) inTransit.size(), Long::sum);
            result.merge("kills", 1L, Long::sum);

            assertThat(new Invariants(database.sql()).broken()).as("kill %d, at once", kill).isEmpty();
            whatWasSaidToBeDoneIsDone(lines);
        }

        houses.house();
        houses.untilNothingIsLeftToDo();

        houses.isWhole();
        mailsWereSentOnceOrTwiceWithTheSameId(begun, sending);
        await().atMost(Houses.PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() ->
                assertThat(Tables.thatHold(database.sql(), erasedNumbers(erased))).as("of %d erased cases", erased.size()).isEmpty());
    }

    @Test
    void ofTwoHousesThatShareTheWorkOneDoesItAllWhenTheOtherIsKilled() {
        var one = houses.house();
        houses.order(one, "plan " + STEPS / 10);
        houses.untilNothingIsLeftToDo();
        var other = houses.another();
        var before = houses.at();
        houses.ahead(Duration.ofDays(40));
        var clock = houses.offset();
        Stream.of(one, other).forEach(house -> house.tell("ahead " + clock));
        Stream.of(one, other).forEach(house -> await().atMost(Houses.PATIENCE).until(() -> house.log().contains("DONE ahead " + clock)));
        Stream.of(one, other).forEach(house -> house.tell("mails " + STEPS / 10));
        await().atMost(Houses.PATIENCE).until(() -> hosts(before).size() == 2 && stepsSince(before) > 10);
        pause(chance.nextInt(1500));
        houses.kill(other);
        var sending = new HashMap<String, Integer>();
        database.sql().queryForList("select id::text from assist.mail where state = 'SENDING'", String.class).forEach(mail -> sending.merge(mail, 1, Integer::sum));
        result.put("two houses: jobs of the killed one", hosts(before).getOrDefault("house-" + other.port(), 0L));

        houses.untilNothingIsLeftToDo();
        result.put("two houses: jobs of the other one", hosts(before).get("house-" + one.port()));
        result.put("two houses: steps of the ladder", stepsSince(before));
        assertThat(new Invariants(database.sql()).broken()).isEmpty();
        assertThat(undone(before)).as("timers that were due and did not fire").isEmpty();
        mailsWereSentOnceOrTwiceWithTheSameId(before, sending);
        houses.isWhole();
    }

    @Test
    @EnabledIfSystemProperty(named = "kills", matches = ".+", disabledReason = DRILL)
    void connectionsThatAreCutInTheMiddleLeaveNothingHalfDone() {
        var house = houses.house();
        var mark = house.log().length();
        house.tell("work");
        for (var cut = 0; cut < 8; cut++) {
            pause(300 + chance.nextInt(300));
            result.merge("connections cut", (long) database.sql().queryForList("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'assist' and pid <> pg_backend_pid()").size(), Long::sum);
        }
        houses.order(house, "rest");
        assertThat(Houses.ledger(house, mark)).as("some were hit").anyMatch(Ledger.Line::refused);

        worksAgain(house);
        houses.untilNothingIsLeftToDo();
        houses.isWhole();
    }

    @Test
    @EnabledIfSystemProperty(named = "kills", matches = ".+", disabledReason = DRILL)
    void whenTheDatabaseIsStartedAnewAllGoesOn() {
        var house = houses.house();
        var mark = house.log().length();
        house.tell("work");
        await().atMost(Houses.PATIENCE).until(() -> Houses.ledger(house, mark).stream().anyMatch(line -> !line.underWay()));
        database.stop();
        pause(1000);
        database.start();

        worksAgain(house);
        houses.untilNothingIsLeftToDo();
        houses.isWhole();
    }

    @Test
    void afterEightHoursOfOutageEveryStepIsTakenOnceAndNoMailboxIsFlooded() {
        var before = houses.house();
        houses.order(before, "report " + STEPS);
        houses.untilNothingIsLeftToDo();
        houses.kill(before);
        var start = houses.at();
        var mailsBefore = mails.taken().size();
        houses.ahead(Duration.ofHours(28));

        var after = houses.house();
        await().atMost(Houses.PATIENCE).until(() -> stepsSince(start) >= STEPS && houses.nothingIsLeftToDo()
                && mails.taken().stream().skip(mailsBefore).anyMatch(mail -> mail.subject().equals("Several things need you")));
        assertThat(stepsSince(start)).isEqualTo(database.sql().queryForObject("select count(distinct (case_number, cause, occurrence, step)) from assist.ladder_step where taken_at >= ?", Long.class, Timestamp.from(start)));
        assertThat(database.sql().queryForObject("select count(*) from public.act_ru_task task where task_def_key_ = 'Task_ScreenForIndicators' and assignee_ is null and not exists "
                + "(select from assist.ladder_step step where step.occurrence like task.id_ || '%')", Long.class)).as("tasks whose step was lost").isZero();
        assertThat(after.log()).contains("steps of the ladder were taken late by the sweep");
        var byPerson = mails.taken().stream().skip(mailsBefore).collect(groupingBy(MailServer.Taken::to, counting()));
        result.put("outage: steps", stepsSince(start));
        result.put("outage: most mails to one person", byPerson.values().stream().max(Long::compare).orElse(0L));
        assertThat(byPerson).isNotEmpty().allSatisfy((person, times) -> assertThat(times).isLessThan(50));
        assertThat(new Invariants(database.sql()).broken()).isEmpty();
    }

    @Test
    void withoutItsDatabaseAHouseDoesNotOpenAndSaysSo() {
        var nobody = SecondHouse.freePort();
        var settings = houses.settings();
        settings.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:%d/assist".formatted(nobody));
        var house = SecondHouse.begin("", SecondHouse.freePort(), settings);

        assertThat(house.exit()).isNotZero();
        assertThat(house.log()).contains("Connection to 127.0.0.1:%d refused".formatted(nobody));
    }

    private void worksAgain(SecondHouse house) {
        var mark = house.log().length();
        house.tell("work");
        await().atMost(Houses.PATIENCE).until(() -> Houses.ledger(house, mark).stream().filter(line -> !line.kind().equals("erasing") && !line.underWay() && !line.refused()).count() > 20);
        houses.order(house, "rest");
    }

    /** Timers that came due since then and are not in the log of what was done. */
    private List<String> undone(Instant since) {
        return database.sql().queryForList("""
                select job_id_ from public.act_hi_job_log made where job_state_ = 0 and job_duedate_ between ? and ? and not exists (
                    select from public.act_hi_job_log done where done.job_id_ = made.job_id_ and done.job_state_ in (2, 3))""", String.class, Timestamp.from(since), Timestamp.from(houses.at()));
    }

    /** Which house did how many jobs since then. */
    private Map<String, Long> hosts(Instant since) {
        var hosts = new TreeMap<String, Long>();
        database.sql().query("select hostname_, count(*) as jobs from public.act_hi_job_log where job_state_ = 2 and hostname_ is not null and timestamp_ >= ? group by 1",
                row -> {
                    hosts.put(row.getString(1), row.getLong(2));
                }, Timestamp.from(since));
        return hosts;
    }

    private long stepsSince(Instant since) {
        return database.sql().queryForObject("select count(*) from assist.ladder_step where taken_at >= ?", Long.class, Timestamp.from(since));
    }

    private void whatWasSaidToBeDoneIsDone(List<Ledger.Line> lines) {
        var sql = database.sql();
        var cases = new HashSet<>(sql.queryForList("select number from assist.case_file", String.class));
        var erased = lines.stream().filter(line -> line.kind().equals("erase")).map(Ledger.Line::about).collect(toSet());
        assertThat(lines.stream().filter(line -> line.kind().equals("report") && !line.underWay()).map(Ledger.Line::detail).filter(number -> !erased.contains(number)))
                .isSubsetOf(cases);
        var done = new HashSet<>(sql.queryForList("select process.business_key_ || '/' || task.task_def_key_ from public.act_hi_taskinst task "
                + "join public.act_hi_procinst process on process.id_ = task.proc_inst_id_ where task.delete_reason_ = 'completed'", String.class));
        assertThat(lines.stream().filter(line -> line.kind().equals("answer") && !line.underWay()).map(Ledger.Line::about)).isSubsetOf(done);
        result.merge("under way and wholly done: answer", lines.stream().filter(line -> line.kind().equals("answer") && line.underWay() && done.contains(line.about())).count(), Long::sum);
        var ended = lines.stream().filter(line -> line.kind().equals("write") && !line.underWay()).collect(groupingBy(Ledger.Line::about, counting()));
        var owed = new HashMap<String, Long>();
        sql.query("select case_number, count(*) from assist.mail where template = 'NEWS' group by 1", row -> {
            owed.put(row.getString(1), row.getLong(2));
        });
        assertThat(ended).allSatisfy((number, times) -> assertThat(owed.getOrDefault(number, 0L)).isBetween(times, times + 1));
    }

    /** @param sending how often a mail was on its way when a house was killed */
    private void mailsWereSentOnceOrTwiceWithTheSameId(Instant since, Map<String, Integer> sending) {
        var times = mails.times();
        var told = database.sql().queryForList("select id::text from assist.mail where state = 'SENT' and sent_with is null and posted_at >= ?", String.class, Timestamp.from(since));
        assertThat(told).isNotEmpty().allSatisfy(mail -> assertThat(times.getOrDefault("<%s@referrals>".formatted(mail), 0L)).as(mail)
                .isBetween(1L, 1L + sending.getOrDefault(mail, 0)));
        result.put("mails sent", (long) times.size());
        result.merge("mails sent twice", times.values().stream().filter(often -> often > 1).count(), Math::max);
    }

    private String[] erasedNumbers(Set<String> ordered) {
        var open = new HashSet<>(database.sql().queryForList("select number from assist.case_file", String.class));
        return ordered.stream().filter(number -> !open.contains(number)).toArray(String[]::new);
    }

    /** The length of a moment that chance chose. */
    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
