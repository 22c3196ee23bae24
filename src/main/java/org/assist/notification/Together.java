package org.assist.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.vocabulary.CaseNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a mailbox from being flooded, as after an outage: whoever was reminded often within an hour is told of all the rest in one mail. */
@Component
class Together {

    private static final List<String> CAN_WAIT = Stream.of(Letter.values()).filter(Letter::canWait).map(Letter::name).toList();
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient sql;
    private final AddressBook addresses;
    private final Clock clock;
    private final int few;
    private final Duration apart;

    Together(JdbcClient sql, AddressBook addresses, Clock clock, @Value("${assist.mail.few}") int few, @Value("${assist.mail.together}") Duration apart) {
        this.sql = sql;
        this.addresses = addresses;
        this.clock = clock;
        this.few = few;
        this.apart = apart;
    }

    /** Whether this mail had better wait for others: its recipient had enough of them within the last hour, and finds it in her list as well. */
    boolean isBetter(Letter letter, Recipient recipient) {
        return letter.canWait() && addresses.listOf(recipient).isPresent() && sql.sql("""
                select count(*) from assist.mail where recipient = :recipient and state = 'SENT' and sent_with is null and template in (:reminders) and sent_at > :hourAgo""")
                .param("recipient", recipient.name()).param("reminders", CAN_WAIT).param("hourAgo", before(HOUR)).query(Integer.class).single() >= few;
    }

    /** How many more reminders she may get by themselves: those that are still on their way count as well. */
    int room(Recipient recipient) {
        return addresses.listOf(recipient).isEmpty() ? Integer.MAX_VALUE : Math.max(0, few - sql.sql("""
                select count(*) from assist.mail where recipient = :recipient and sent_with is null and template in (:reminders)
                    and (state in ('WAITING', 'SENDING') or state = 'SENT' and sent_at > :hourAgo)""")
                .param("recipient", recipient.name()).param("reminders", CAN_WAIT).param("hourAgo", before(HOUR)).query(Integer.class).single());
    }

    /** Owes her mails that rest at once, to be told of in one. */
    void rest(Letter letter, Recipient recipient, Map<CaseNumber, CaseNumber> references) {
        sql.sql("""
                insert into assist.mail (id, template, recipient, reference, case_number, state, attempts, posted_at)
                select gen_random_uuid(), :letter::text, :recipient::text, reference, number, 'RESTING', 0, :now::timestamptz from unnest(:references::text[], :numbers::text[]) as resting (reference, number)""")
                .param("letter", letter.name()).param("recipient", recipient.name()).param("now", Timestamp.from(clock.instant()))
                .param("references", references.values().stream().map(CaseNumber::digits).toArray(String[]::new))
                .param("numbers", references.keySet().stream().map(CaseNumber::digits).toArray(String[]::new)).update();
    }

    /** For whom mails rest and who has had no such mail for a while. */
    List<Recipient> waiting() {
        return sql.sql("""
                select distinct recipient from assist.mail resting where state = 'RESTING' and not exists (
                    select from assist.mail where template = 'SEVERAL' and recipient = resting.recipient and posted_at > ?) order by recipient""")
                .param(before(apart)).query(String.class).list().stream().map(Recipient::new).toList();
    }

    /** Whether something rested for her; it is told of by this one mail from now on. */
    boolean takeAlong(Recipient recipient, UUID mail) {
        return sql.sql("update assist.mail set state = 'SENT', sent_at = ?, sent_with = ? where recipient = ? and state = 'RESTING'")
                .params(Timestamp.from(clock.instant()), mail, recipient.name()).update() > 0;
    }

    /** A case it is about, the one that has rested longest. */
    CaseNumber first(Recipient recipient) {
        return sql.sql("select case_number from assist.mail where recipient = ? and state = 'RESTING' order by posted_at, id limit 1").param(recipient.name())
                .query(String.class).optional().map(CaseNumber::new).orElse(null);
    }

    private Timestamp before(Duration ago) {
        return Timestamp.from(clock.instant().minus(ago));
    }
}
