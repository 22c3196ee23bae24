package org.assist.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.assist.journal.Journal;
import org.assist.vocabulary.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows from the journal what has left the house, also after an older backup was put back: what it says was sent is not sent again. A house
 * that is told it was restored lets nothing out at all, and lists what it no longer knows; started without that, it sends what was held.
 */
@Component
class SentMails {

    private static final Logger LOG = LoggerFactory.getLogger(SentMails.class);
    private static final String KIND = "mails";

    /** A line of the journal: what was sent when to whom, under which reference. */
    private record Sent(Instant at, UUID mail, String rest) {

        static Sent read(String line) {
            var words = line.split(" ", 3);
            return new Sent(Instant.parse(words[0]), UUID.fromString(words[1]), words[2]);
        }
    }

    private final Journal journal;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean restored;

    SentMails(Journal journal, JdbcClient sql, ApplicationEventPublisher events, Clock clock, @Value("${assist.restored}") boolean restored) {
        this.journal = journal;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
        this.restored = restored;
        settle(journal.lines(KIND).stream().map(Sent::read).toList());
    }

    /** Does nothing leave the house at the moment? */
    boolean held() {
        return restored;
    }

    /** It left the house; a journal that cannot be written is no reason to send it again. */
    void note(Mail mail) {
        try {
            journal.write(KIND, "%s %s %s %s %s".formatted(clock.instant(), mail.id(), mail.letter(), mail.recipient().name(), mail.reference().digits()));
        } catch (RuntimeException e) {
            LOG.error("Mail {} was sent and does not stand in the journal: {}", mail.id(), e.getMessage());
        }
    }

    /** What was held goes out now, after the models are in force. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(2)
    @Transactional
    public void release() {
        if (restored) {
            return;
        }
        record Held(UUID id, String number) {
        }
        var held = sql.sql("update assist.mail set state = 'WAITING' where state = 'HELD' returning id, case_number as number").query(Held.class).list();
        held.forEach(mail -> events.publishEvent(new MailPosted(mail.id(), new CaseNumber(mail.number()))));
        if (!held.isEmpty()) {
            LOG.info("{} mails that were held go out", held.size());
        }
    }

    private void settle(List<Sent> sent) {
        sql.sql("update assist.mail set state = 'SENT', sent_at = :now where id = any(:sent) and state in ('WAITING', 'SENDING', 'HELD')")
                .param("now", Timestamp.from(clock.instant())).param("sent", sent.stream().map(Sent::mail).toArray(UUID[]::new)).update();
        if (!restored) {
            return;
        }
        var known = new HashSet<>(sql.sql("select id from assist.mail").query(UUID.class).list());
        var until = sql.sql("select coalesce(max(posted_at), 'epoch') from assist.mail").query(Timestamp.class).single().toInstant();
        var unknown = sent.stream().filter(mail -> mail.at().isAfter(until) && !known.contains(mail.mail())).toList();
        unknown.forEach(mail -> journal.write("not-known-any-more", "%s %s".formatted(mail.at(), mail.rest())));
        LOG.warn("This house was restored: no mail goes out until it is started without assist.restored. After the backup it sent {} mails it does not know any more; they stand in {}",
                unknown.size(), journal.folder().resolve("not-known-any-more-….txt"));
    }
}
