package org.assist.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Owner;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is noted stays as it was noted, and where somebody gets at it all the same, it shows. */
@AssistTest
class AuditTrailTests {

    private static final Who WORKER = Who.of("caseworker", Set.of("caseworker"), Set.of("harbour-light"));

    @Autowired
    AuditTrail trail;
    @Autowired
    AuditCheck check;
    @Autowired
    Entries entries;
    @Autowired
    CaseRegister register;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    Owner owner;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;
    @TempDir
    Path folder;

    private final List<Runnable> repairs = new java.util.ArrayList<>();

    @AfterEach
    void putEverythingBack() {
        repairs.forEach(Runnable::run);
        assertThat(check.all().broken()).isEmpty();
    }

    @Test
    void anEntrySaysWhoSawWhatOfWhichCaseAndWhere() {
        var before = clock.instant().minusSeconds(1);
        trail.note(WORKER, Act.of(What.FORM_SHOWN).about("4281739065").at("assess-risk").because("TASK"));

        assertThat(trail.about("4281739065", before, before.plusSeconds(5))).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo(new Who("caseworker", "caseworker", "harbour-light"));
            assertThat(entry.act()).isEqualTo(new Act(What.FORM_SHOWN, List.of(trail.kept("4281739065")), "assess-risk", "TASK", ""));
        });
        assertThat(trail.about("4281739065", before.minusSeconds(5), before)).isEmpty();
    }

    @Test
    void aListIsOneEntryThatIsFoundByEachOfItsCases() {
        var before = trail.head().sequence();
        trail.note(WORKER, Act.of(What.CASE_LIST_SHOWN).about(List.of("5000000001", "5000000002", "5000000001")));

        assertThat(trail.head().sequence()).isEqualTo(before + 1);
        assertThat(trail.about("5000000002", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))).singleElement()
                .satisfies(entry -> assertThat(entry.act().about()).containsExactlyInAnyOrder(trail.kept("5000000001"), trail.kept("5000000002")));
    }

    @Test
    void theNumberOfACaseIsNotInACopyOfTheTrail() {
        trail.note(WORKER, Act.of(What.CASE_SHOWN).about(List.of("4281739066", "caseworker5")));

        assertThat(sql.queryForList("select distinct unnest(about) from assist.audit_entry", String.class)).contains("caseworker5").noneMatch(about -> about.matches("\\d{10}"));
        assertThat(trail.about("4281739066", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))).hasSize(1);
    }

    @Test
    void whatDidNotHappenIsNotNotedAndWhatCouldNotBeNotedDoesNotHappen() {
        var before = trail.head();
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            trail.note(WORKER, Act.of(What.FORM_COMPLETED));
            status.setRollbackOnly();
        });
        assertThat(trail.head().sequence()).isEqualTo(before.sequence());

        var files = sql.queryForObject("select count(*) from assist.case_file", Long.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            register.takeDown("harbour-light", Jurisdiction.IE, null);
            trail.note(new Who("x".repeat(100), "", ""), Act.of(What.FORM_COMPLETED));      // longer than an account can be
        })).isInstanceOf(DataAccessException.class);
        assertThat(sql.queryForObject("select count(*) from assist.case_file", Long.class)).isEqualTo(files);
        assertThat(trail.head().sequence()).isEqualTo(before.sequence());
    }

    @ParameterizedTest
    @CsvSource({"Maria Musterfrau, x, X", "4281739065, she lives at the harbour, X", "4281739065, x, because she asked", "'a,b', x, X"})
    void wordsDoNotComeIn(String about, String element, String reason) {
        assertThatThrownBy(() -> Act.of(What.FORM_SHOWN).about(about).at(element).because(reason)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSearchIsRecognisedAndNotReadable() {
        trail.noteSearch(WORKER, Act.of(What.CASE_LIST_SHOWN).at("search-test"), "hidden words");
        trail.noteSearch(WORKER, Act.of(What.CASE_LIST_SHOWN).at("search-test"), "hidden words");
        trail.noteSearch(WORKER, Act.of(What.CASE_LIST_SHOWN).at("search-test"), "other words");
        var words = sql.queryForList("select words from assist.audit_entry where element = 'search-test' order by sequence", String.class);
        assertThat(words.get(0)).isEqualTo(words.get(1)).isNotEqualTo(words.get(2)).hasSize(64);
    }

    @Test
    void manyAtTheSameTimeMakeOneChainWithoutAGap() throws Exception {
        var before = trail.head().sequence();
        var threads = Executors.newFixedThreadPool(8);
        var work = IntStream.range(0, 8).<Callable<Void>>mapToObj(thread -> () -> {
            for (var i = 0; i < 50; i++) {
                new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    register.takeDown("harbour-light", Jurisdiction.IE, null);
                    trail.note(WORKER, Act.of(What.CASE_CHANGED).at("parallel"));
                });
            }
            return null;
        }).toList();
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();
        assertThat(sql.queryForList("select sequence from assist.audit_entry where sequence > ? order by sequence", Long.class, before))
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + 400).boxed().toList());
    }

    /** What others did to the same row meanwhile is told as ever, although it is found out a moment earlier. */
    @Test
    void whoeverWasSlowerIsToldInTheSameWords() {
        var number = register.takeDown("harbour-light", Jurisdiction.IE, null);
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            register.takenBy(number, "caseworker");
            trail.note(WORKER, Act.of(What.CASE_CHANGED));
            var other = new TransactionTemplate(transactions);
            other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            other.executeWithoutResult(inner -> register.takenBy(number, "colleague"));
        })).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(register.leadWorker(number)).contains("colleague");
    }

    @Test
    void whatIsSeenAgainWithinAMinuteIsOneEntry() {
        var seen = Act.of(What.CASE_SHOWN).about("4281739065").at("again");
        trail.noteOnceAMinute(WORKER, seen);
        var first = trail.head().sequence();
        trail.noteOnceAMinute(WORKER, seen);
        assertThat(trail.head().sequence()).isEqualTo(first);
        trail.noteOnceAMinute(new Who("colleague", "caseworker", "harbour-light"), seen);
        assertThat(trail.head().sequence()).isEqualTo(first + 1);
        ClockUtil.setCurrentTime(java.util.Date.from(clock.instant().plusSeconds(61)));
        trail.noteOnceAMinute(WORKER, seen);
        assertThat(trail.head().sequence()).isEqualTo(first + 2);
        ClockUtil.reset();
    }

    // --- the database says no

    @ParameterizedTest
    @ValueSource(strings = {"update assist.audit_entry set account = 'x'", "delete from assist.audit_entry", "truncate assist.audit_entry",
            "insert into assist.audit_entry select * from assist.audit_entry limit 1"})
    void theDatabaseItselfRefusesToChangeAnEntry(String statement) {
        trail.note(WORKER, Act.of(What.LOGIN));
        assertThatThrownBy(() -> sql.execute(statement)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> owner.does(statement)).as("the owner of the table, too").isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update assist.audit_entry set account = 'x'", "delete from assist.audit_entry", "truncate assist.audit_entry", "drop trigger audit_entry_stays on assist.audit_entry",
            "set session_replication_role = replica"})
    void theRoleOfTheHouseMayOnlyAddEntries(String statement) {
        assertThatThrownBy(() -> sql.execute(statement)).rootCause().isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState()).as("insufficient privilege").isEqualTo("42501"));
    }

    // --- and where somebody gets round it, it shows

    @ParameterizedTest
    @ValueSource(strings = {"account = 'colleague'", "role = 'admin'", "organisation = ''", "what = 'LOGIN'", "about = '{4281739065}'", "element = 'y'", "reason = ''", "words = 'ff'",
            "at = at + interval '1 microsecond'", "what = 'NO_SUCH'", "about = '{her name}'", "previous = '\\x00'", "hash = '\\x00'"})
    void aChangedEntryIsNamed(String change) {
        var middle = threeNoted();
        behindItsBack("update assist.audit_entry set %s where sequence = %d".formatted(change, middle));
        assertThat(check.all().broken()).hasValueSatisfying(broken -> assertThat(broken.sequence()).isEqualTo(middle));
        assertThat(check.all().fine()).isEqualTo(middle - 1);
    }

    @Test
    void aDeletedEntryIsNamed() {
        var middle = threeNoted();
        behindItsBack("delete from assist.audit_entry where sequence = " + middle);
        assertThat(check.all().broken()).contains(new AuditCheck.Broken(middle, "it is missing"));
        assertThat(VerifyAuditCommand.sentence(check.all())).contains("Entry %d of the audit trail was touched: it is missing".formatted(middle));
    }

    @Test
    void theFirstOfTwoSwappedEntriesIsNamed() {
        var middle = threeNoted();
        behindItsBack("""
                update assist.audit_entry set sequence = -sequence where sequence in (%1$d, %2$d);
                update assist.audit_entry set sequence = %1$d + %2$d + sequence where sequence < 0""".formatted(middle, middle + 1));
        assertThat(check.all().broken()).hasValueSatisfying(broken -> assertThat(broken.sequence()).isEqualTo(middle));
    }

    /** With hashes that fit, as whoever owns the database could; only what was written down yesterday knows better. */
    @Test
    void aRewrittenEndIsNamedByTheHeadThatWasWrittenDown() {
        var last = threeNoted() + 1;
        var heads = new AuditHeads(entries, folder, clock);
        heads.writeDown();
        var before = entries("sequence = " + (last - 1)).get(0);
        var forged = Entry.after(last, before.hash(), clock.instant(), new Who("colleague", "caseworker", "harbour-light"), Act.of(What.LOGIN));
        behindItsBack("update assist.audit_entry set account = 'colleague', what = 'LOGIN', about = '{}', element = '', reason = '', role = 'caseworker', at = '%s', hash = '\\x%s' where sequence = %d"
                .formatted(forged.at(), java.util.HexFormat.of().formatHex(forged.hash()), last));

        assertThat(new AuditCheck(entries, new AuditHeads(entries, folder.resolve("none"), clock)).all().broken()).isEmpty();
        assertThat(new AuditCheck(entries, heads).all().broken()).hasValueSatisfying(broken -> {
            assertThat(broken.sequence()).isEqualTo(last);
            assertThat(broken.why()).contains("rewritten");
        });
    }

    @Test
    void aChainThatIsShorterThanYesterdayIsNamed() {
        var last = threeNoted() + 1;
        var heads = new AuditHeads(entries, folder, clock);
        heads.writeDown();
        behindItsBack("delete from assist.audit_entry where sequence = " + last);
        assertThat(new AuditCheck(entries, heads).all().broken()).hasValueSatisfying(broken -> assertThat(broken.sequence()).isEqualTo(last));
    }

    @Test
    void theEndOfTheChainIsWrittenDownOnceADay() throws IOException {
        trail.note(WORKER, Act.of(What.LOGIN));
        var head = trail.head();
        var heads = new AuditHeads(entries, folder, clock);
        heads.writeDown();
        trail.note(WORKER, Act.of(What.LOGIN));
        heads.writeDown();
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).singleElement().satisfies(file -> assertThat(file).hasContent("%d %s".formatted(head.sequence(), head.hex())));
        }
        new AuditHeads(entries, folder, Clock.offset(clock, Duration.ofDays(1))).writeDown();
        assertThat(heads.kept()).hasSize(2);
    }

    /** The sequence of the middle one. */
    private long threeNoted() {
        for (var i = 0; i < 3; i++) {
            trail.note(WORKER, Act.of(What.FORM_SHOWN).about("428173906" + i).at("x").because("TASK"));
        }
        return trail.head().sequence() - 1;
    }

    /** As a superuser with the trigger switched off; put back after the test. */
    private void behindItsBack(String statement) {
        owner.does("create table assist.audit_copy as select * from assist.audit_entry");
        repairs.add(() -> {
            withoutTrigger("delete from assist.audit_entry; insert into assist.audit_entry select * from assist.audit_copy");
            owner.does("drop table assist.audit_copy");
        });
        withoutTrigger(statement);
    }

    private void withoutTrigger(String statement) {
        owner.does("set local session_replication_role = replica", "alter table assist.audit_entry drop constraint audit_entry_sequence_ck", statement,
                "alter table assist.audit_entry add constraint audit_entry_sequence_ck check (sequence > 0)");
    }

    private List<Entry> entries(String where) {
        var found = new java.util.ArrayList<Entry>();
        entries.each(row -> row.entry().filter(entry -> ("sequence = " + entry.sequence()).equals(where)).ifPresent(found::add));
        return found;
    }
}
