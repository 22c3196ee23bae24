package org.assist.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.MailServer;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody gets fifty mails (F31): three reminders an hour one by one, here, and all others in one mail. */
@AssistTest
class MailsTogetherTests {

    private static final int FEW = 3;

    @Autowired
    Casework work;
    @Autowired
    Mails mails;
    @Autowired
    References references;
    @Autowired
    JdbcClient sql;
    @Autowired
    SentMails sentMails;
    @Autowired
    PlatformTransactionManager transactions;

    private final MailServer server = new MailServer();
    private final Recipient ada = Recipient.account("ada-" + UUID.randomUUID());
    private Instant now = Instant.parse("2026-11-10T10:00:00Z");
    private Optional<String> list = Optional.of("/list");
    private Postbox postbox;
    private CaseNumber number;

    @BeforeEach
    void aPostboxOfHerOwn() {
        var clock = new Clock() {

            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        postbox = new Postbox(mails, references, new HerAddress(), new Together(sql, new HerAddress(), clock, FEW, Duration.ofMinutes(30)), sentMails, sender, mail -> { }, clock, transactions,
                "office@referrals.example", "https://referrals.example");
        number = new CaseNumber(work.report());
    }

    @AfterEach
    void closed() {
        server.close();
        sql.sql("delete from assist.mail where recipient = ?").param(ada.name()).update();
    }

    @Test
    void whoWasRemindedOftenGetsTheRestInOneMail() {
        post(Letter.ESCALATION, 50);
        send();
        assertThat(states()).isEqualTo("RESTING 47, SENT 3");

        together();
        send();
        assertThat(states()).isEqualTo("SENT 51");
        assertThat(subjects()).hasSize(FEW + 1).last().isEqualTo("Several things need you");

        post(Letter.ESCALATION, 20);
        send();
        together();
        send();
        assertThat(subjects()).as("not yet again").hasSize(FEW + 1);

        now = now.plus(Duration.ofMinutes(31));
        together();
        send();
        assertThat(subjects()).hasSize(FEW + 2);
        assertThat(states()).as("nothing was forgotten").isEqualTo("SENT 72");
    }

    @Test
    void ofManyAtOnceThoseBeyondAFewRestFromTheBeginning() {
        var cases = Stream.generate(() -> new CaseNumber(work.report())).limit(FEW + 2).toList();
        remind(cases);
        assertThat(states()).isEqualTo("RESTING 2, WAITING 3");
        remind(cases.subList(0, 1));
        assertThat(states()).as("those on their way count").isEqualTo("RESTING 3, WAITING 3");
        assertThat(sql.sql("select count(distinct reference) from assist.mail where recipient = ?").param(ada.name()).query(Long.class).single())
                .as("a case has one number for her, and no two have the same").isEqualTo(cases.size());
        cases.forEach(one -> assertThat(postbox.caseOf(references.of(one, ada).digits(), ada)).contains(one));

        send();
        together();
        send();
        assertThat(states()).isEqualTo("SENT 7");
        assertThat(subjects()).hasSize(FEW + 1).last().isEqualTo("Several things need you");
        assertThatThrownBy(() -> postbox.remind(Letter.EMERGENCY, ada, cases)).isInstanceOf(IllegalArgumentException.class);
    }

    private void remind(List<CaseNumber> cases) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> postbox.remind(Letter.ESCALATION, ada, cases));
    }

    @Test
    void anHourLaterSheIsRemindedOneByOneAgain() {
        post(Letter.ESCALATION, FEW);
        send();
        now = now.plus(Duration.ofMinutes(61));
        post(Letter.ESCALATION, FEW);
        send();
        assertThat(subjects()).hasSize(2 * FEW).doesNotContain("Several things need you");
    }

    @Test
    void aRequestOrAnEmergencyNeverRests() {
        post(Letter.ESCALATION, 10);
        send();
        post(Letter.EMERGENCY, 5);
        post(Letter.OFFER, 5);
        send();
        assertThat(subjects()).hasSize(FEW + 10);
    }

    @Test
    void whoHasNoListGetsEachReminder() {
        list = Optional.empty();
        post(Letter.REMINDER, 10);
        send();
        assertThat(subjects()).hasSize(10);
    }

    private void post(Letter letter, int times) {
        IntStream.range(0, times).forEach(i -> inTransaction(() -> postbox.post(letter, ada, number)));
    }

    private void send() {
        sql.sql("select id from assist.mail where recipient = ? and state = 'WAITING' order by posted_at").param(ada.name()).query(UUID.class).list().forEach(postbox::deliver);
    }

    private void together() {
        inTransaction(postbox::postTogether);
    }

    private void inTransaction(Runnable deed) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> deed.run());
    }

    private List<String> subjects() {
        return server.taken().stream().map(MailServer.Taken::subject).toList();
    }

    private String states() {
        return sql.sql("select string_agg(state || ' ' || times, ', ' order by state) from (select state, count(*) as times from assist.mail where recipient = ? group by state) all_of_hers")
                .param(ada.name()).query(String.class).single();
    }

    private class HerAddress implements AddressBook {

        @Override
        public Optional<String> addressOf(Recipient recipient) {
            return Optional.of("ada@referrals.example");
        }

        @Override
        public String languageOf(Recipient recipient) {
            return "en";
        }

        @Override
        public String pathOf(Recipient recipient, CaseNumber reference) {
            return "/r/" + reference.digits();
        }

        @Override
        public Optional<String> listOf(Recipient recipient) {
            return list;
        }
    }
}
