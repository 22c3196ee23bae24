package org.assist.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.journal.Journal;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An older backup was put back: nothing goes out blindly (F53). */
@AssistTest
class SentMailsTests {

    private static final Path JOURNAL = Path.of("target/embedded/journal");

    @Autowired
    Casework work;
    @Autowired
    Postbox postbox;
    @Autowired
    Mails mails;
    @Autowired
    Journal journal;
    @Autowired
    JdbcClient sql;
    @Autowired
    Clock clock;

    private final List<Object> posted = new ArrayList<>();
    private UUID mail;

    @BeforeEach
    void aMailThatIsOwed() {
        var number = new CaseNumber(work.report());
        mail = mails.save(new Mail(Letter.NEWS, Recipient.account("caseworker"), number.digits(), number, clock.instant())).id();
    }

    @Test
    void whatTheJournalSaysWasSentIsNotSentAgain() throws IOException {
        postbox.deliver(mail);
        assertThat(journal.lines("mails")).filteredOn(line -> line.contains(mail.toString())).singleElement().asString()
                .contains(" %s NEWS account:caseworker ".formatted(mail)).doesNotContain("@");
        sql.sql("update assist.mail set state = 'SENDING', sent_at = null where id = ?").param(mail).update();

        started(false);

        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void aHouseThatWasRestoredLetsNothingOutAndListsWhatItDoesNotKnowAnyMore() throws IOException {
        var later = sql.sql("select max(posted_at) from assist.mail").query(Timestamp.class).single().toInstant().plusSeconds(60);
        journal.write("mails", "%s %s OFFER partner:western-shore 2011059282".formatted(later, UUID.randomUUID()));
        var house = started(true);
        assertThat(house.held()).isTrue();
        try (var files = Files.list(JOURNAL)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("not-known-any-more"))).singleElement().satisfies(file ->
                    assertThat(file).content().contains("%s OFFER partner:western-shore 2011059282".formatted(later)).doesNotContain(mail.toString()));
        }

        sql.sql("update assist.mail set state = 'HELD' where id = ?").param(mail).update();
        house.release();
        assertThat(state()).as("as long as it is said to be restored").isEqualTo("HELD");
        started(false).release();

        assertThat(state()).isEqualTo("WAITING");
        assertThat(posted).filteredOn(event -> ((MailPosted) event).mail().equals(mail)).hasSize(1);
    }

    private SentMails started(boolean restored) {
        return new SentMails(journal, sql, posted::add, clock, restored);
    }

    private String state() {
        return sql.sql("select state from assist.mail where id = ?").param(mail).query(String.class).single();
    }
}
