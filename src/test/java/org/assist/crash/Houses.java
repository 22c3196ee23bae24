package org.assist.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assist.audit.AuditChain;
import org.assist.fixture.MailServer;
import org.assist.fixture.OwnDatabase;
import org.assist.fixture.SecondHouse;
import org.springframework.jdbc.core.JdbcTemplate;

/** Houses in processes of their own that share a database, a key set and a mail server, and are there to be mistreated. */
final class Houses implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(15);
    /** The day on which a drill begins: an ordinary Tuesday, so that nothing hangs on the hour at which it is run. */
    private static final Duration TO_TUESDAY = Duration.between(Instant.now(), Instant.parse("2026-11-10T10:00:00Z"));

    final OwnDatabase database;
    final MailServer mails;
    private final int hands;
    private final List<SecondHouse> running = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    /** @param hands how many do each kind of work at the same time */
    Houses(OwnDatabase database, MailServer mails, int hands) {
        this.database = database;
        this.mails = mails;
        this.hands = hands;
    }

    /** @param folder below {@code target}, is emptied first */
    Houses(String folder, int hands) {
        this(new OwnDatabase(Path.of("target", folder)), new MailServer(), hands);
    }

    JdbcTemplate sql() {
        return database.sql();
    }

    /** One that is open. */
    SecondHouse house() {
        running.removeIf(house -> !house.runs());
        return running.isEmpty() ? another() : running.get(0);
    }

    /** @param settings such as {@code assist.processes.folder=target/drill/processes}, beside the usual ones */
    SecondHouse another(String... settings) {
        var house = begin(settings);
        await().atMost(PATIENCE).until(() -> {
            assertThat(house.runs()).as("%s", house.log()).isTrue();
            return house.log().contains("DONE start");
        });
        return house;
    }

    /** Begins to start one and does not wait for it. */
    SecondHouse begin(String... settings) {
        var port = SecondHouse.freePort();
        var all = settings();
        all.put("camunda.bpm.generic-properties.properties.hostname", "house-" + port);
        for (var setting : settings) {
            all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        var house = SecondHouse.begin("postgres", port, all);
        running.add(house);
        return house;
    }

    void kill(SecondHouse house) {
        house.kill();
        running.remove(house);
    }

    void order(SecondHouse house, String order) {
        var mark = house.log().length();
        house.tell(order);
        done(house, order, mark);
    }

    /** @param mark how long its log was before */
    static void done(SecondHouse house, String order, int mark) {
        await().atMost(PATIENCE).until(() -> {
            assertThat(house.runs()).as("%s", house.log()).isTrue();
            return house.log().indexOf("DONE " + order, mark) > 0;
        });
    }

    /** @param mark how long its log was before */
    static List<Ledger.Line> ledger(SecondHouse house, int mark) {
        return Ledger.read(house.log().substring(mark));
    }

    /** Everybody brings to an end what she does, and one house stays. */
    void rest() {
        running.removeIf(house -> !house.runs());
        while (running.size() > 1) {
            running.remove(running.size() - 1).kill();
        }
        running.forEach(house -> order(house, "rest"));
    }

    /** The clock of houses that start from now on. */
    void ahead(Duration by) {
        ahead = ahead.plus(by);
    }

    /** How far the clock of the houses is ahead of that on the wall. */
    Duration offset() {
        return TO_TUESDAY.plus(ahead);
    }

    /** By the clock of the houses. */
    Instant at() {
        return Instant.now().plus(offset());
    }

    boolean nothingIsLeftToDo() {
        return sql().queryForObject("select count(*) from assist.mail where state in ('WAITING', 'SENDING')", Long.class) == 0
                && sql().queryForObject("select count(*) from assist.erasure where step <> 'DONE'", Long.class) == 0
                && sql().queryForList("select id_ from public.act_ru_job where suspension_state_ = 1 and handler_type_ <> 'history-cleanup' and (duedate_ is null or duedate_ <= ?)", Timestamp.from(at())).isEmpty();
    }

    void untilNothingIsLeftToDo() {
        await().atMost(PATIENCE).until(this::nothingIsLeftToDo);
    }

    /** Everything is as it has to be, and the audit trail as it was written. */
    void isWhole() {
        assertThat(new Invariants(sql()).broken()).isEmpty();
        itsTrailIsWhole();
    }

    /** Where whole ways were erased, the trail tells of forms that nothing else remembers. */
    void itsTrailIsWhole() {
        assertThat(AuditChain.broken(sql(), database.folder().resolve("embedded/audit-heads"))).isEmpty();
    }

    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.hikari.maximum-pool-size", "60");
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", String.valueOf(mails.port()));
        settings.put("assist.encryption.keyset-file", database.folder().resolve("case-file-keys.json").toString());
        settings.put("assist.embedded.folder", database.folder().resolve("embedded").toString());
        settings.put("assist.second-factor", "none");
        settings.put("assist.password-iterations", "1000");
        settings.put("assist.stalled.every", "PT2S");
        settings.put("assist.erasure.poll", "PT5S");
        settings.put("assist.erasure.leftovers", "*/5 * * * * *");
        settings.put("assist.mail.together-poll", "PT1S");
        settings.put("camunda.bpm.job-execution.lock-time-in-millis", "20000");
        settings.put("camunda.bpm.job-execution.core-pool-size", String.valueOf(hands));
        settings.put("drill.threads", String.valueOf(hands));
        settings.put("drill.ahead", offset().toString());
        return settings;
    }

    @Override
    public void close() {
        running.forEach(SecondHouse::kill);
        running.clear();
        mails.close();
        database.close();
    }
}
