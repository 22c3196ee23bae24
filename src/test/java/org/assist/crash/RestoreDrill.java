package org.assist.crash;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.assist.fixture.OwnDatabase;
import org.assist.fixture.SecondHouse;
import org.assist.fixture.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.FileSystemUtils;

/**
 * A backup is made in the middle of the work, the house works on, and its machine is lost. On an empty one the backup is put back, with what
 * was kept apart: the keys, the journal and the ends of the audit trail (F52, F53).
 */
@ExtendWith(Counted.class)
@TestMethodOrder(OrderAnnotation.class)
class RestoreDrill {

    private static final String RESTORED = "assist.restored=true";

    private static Houses lost;
    private static Houses houses;
    private static SecondHouse house;
    private static Map<String, Long> rows;
    private static List<Map<String, Object>> timers;
    private static Set<String> erasedSince;
    private static Set<String> sentBefore;

    @BeforeAll
    static void aMachineIsLost() throws IOException {
        lost = new Houses("drill-lost", 2);
        lost.mails.dawdle(60);
        var first = lost.house();
        lost.order(first, "spread 36");
        var mark = first.log().length();
        first.tell("work");
        await().atMost(Houses.PATIENCE).until(() -> Houses.ledger(first, mark).stream().anyMatch(line -> line.kind().equals("erase") && !line.underWay())
                && lost.sql().queryForObject("select count(*) from assist.mail where state = 'WAITING'", Long.class) > 5);
        lost.kill(first);
        rows = rows(lost);
        timers = timers(lost);
        erasedSince = new HashSet<>(lost.sql().queryForList("select number from assist.case_file where kind = 'CASE'", String.class));
        var backup = lost.database.save(Path.of("target", "drill-backup"));

        lost.ahead(Duration.ofHours(1));
        var second = lost.house();
        var then = second.log().length();
        second.tell("work");
        await().atMost(Houses.PATIENCE).until(() -> Houses.ledger(second, then).stream().filter(line -> line.kind().equals("erase") && !line.underWay()).count() > 1);
        lost.order(second, "rest");
        lost.order(second, "erase 3");
        lost.untilNothingIsLeftToDo();
        lost.kill(second);
        sentBefore = lost.mails.times().keySet();
        erasedSince.removeAll(lost.sql().queryForList("select number from assist.case_file", String.class));

        houses = new Houses(new OwnDatabase(Path.of("target", "drill"), backup), lost.mails, 2);
        houses.ahead(Duration.ofHours(2));
        for (var apart : new String[] {"case-file-keys.json", "reference-keys.json", "embedded/journal", "embedded/audit-heads"}) {
            var from = lost.database.folder().resolve(apart);
            if (Files.exists(from)) {
                FileSystemUtils.copyRecursively(from, houses.database.folder().resolve(apart));
            }
        }
        lost.database.close();
    }

    @AfterAll
    static void end() {
        houses.close();
    }

    @Test
    @Order(1)
    void everyRowAndEveryTimerIsBack() {
        assertThat(rows(houses)).isEqualTo(rows);
        assertThat(timers(houses)).isEqualTo(timers).hasSizeGreaterThan(50);
        houses.isWhole();
    }

    @Test
    @Order(2)
    void aHouseThatIsToldOfTheRestoreOpensAndSendsNothing() {
        house = houses.another(RESTORED);
        houses.order(house, "mails 3");
        houses.untilNothingIsLeftToDo();

        assertThat(houses.sql().queryForObject("select count(*) from assist.mail where state = 'HELD'", Long.class)).isGreaterThanOrEqualTo(15);
        assertThat(houses.mails.times().keySet()).isEqualTo(sentBefore);
    }

    @Test
    @Order(3)
    void whatWasSentSinceAndIsNotKnownAnyMoreIsListed() throws IOException {
        var known = Set.copyOf(houses.sql().queryForList("select '<' || id || '@referrals>' from assist.mail", String.class));
        try (var files = Files.list(houses.database.folder().resolve("embedded/journal"))) {
            var listed = files.filter(file -> file.getFileName().toString().startsWith("not-known-any-more")).flatMap(RestoreDrill::lines).toList();
            var unknown = sentBefore.stream().filter(mail -> !known.contains(mail)).count();
            assertThat(listed).isNotEmpty().allMatch(line -> line.matches("\\S+Z [A-Z]+ (account|partner):\\S+ \\d{10}"));
            assertThat((long) listed.size()).as("of %d unknown ones, some of cases that were erased before the backup", unknown).isLessThanOrEqualTo(unknown);
        }
        assertThat(house.log()).contains("This house was restored: no mail goes out");
    }

    @Test
    @Order(4)
    void whatWasErasedSinceIsErasedAgain() {
        assertThat(erasedSince).isNotEmpty();
        assertThat(house.log()).contains("cases that were erased had come back with a backup");
        await().atMost(Houses.PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() ->
                assertThat(Tables.thatHold(houses.sql(), erasedSince.toArray(String[]::new))).as("of %d erased cases", erasedSince.size()).isEmpty());
    }

    @Test
    @Order(5)
    void everyAnswerOpensAndACaseGoesOnToItsEnd() {
        houses.order(house, "read");
        assertThat(house.log()).containsPattern("READ [1-9]\\d* open 0 not");
        var mark = house.log().length();
        houses.order(house, "finish 5");
        assertThat(Houses.ledger(house, mark)).filteredOn(line -> line.kind().equals("finish")).hasSize(5).allMatch(line -> "closed".equals(line.detail()));
        houses.untilNothingIsLeftToDo();
        houses.isWhole();
    }

    @Test
    @Order(6)
    void startedAnewItSendsWhatWasHeldAndNothingTwice() {
        var held = houses.sql().queryForList("select '<' || id || '@referrals>' from assist.mail where state = 'HELD'", String.class);
        houses.kill(house);
        houses.house();
        await().atMost(Houses.PATIENCE).until(() -> houses.nothingIsLeftToDo() && houses.sql().queryForObject("select count(*) from assist.mail where state = 'HELD'", Long.class) == 0);

        var times = houses.mails.times();
        assertThat(held).isNotEmpty().allSatisfy(mail -> assertThat(times.getOrDefault(mail, 0L)).as(mail).isLessThanOrEqualTo(1));
        assertThat(held).anySatisfy(mail -> assertThat(times).containsEntry(mail, 1L));
        houses.isWhole();
    }

    private static Map<String, Long> rows(Houses houses) {
        var sql = houses.sql();
        return sql.queryForList("select table_schema || '.' || table_name from information_schema.tables where table_schema in ('public', 'assist') and table_type = 'BASE TABLE'", String.class).stream()
                .collect(toMap(table -> table, table -> sql.queryForObject("select count(*) from " + table, Long.class), (one, other) -> one, TreeMap::new));
    }

    private static List<Map<String, Object>> timers(Houses houses) {
        return houses.sql().queryForList("select id_, duedate_, handler_cfg_ from public.act_ru_job where type_ = 'timer' order by id_");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
