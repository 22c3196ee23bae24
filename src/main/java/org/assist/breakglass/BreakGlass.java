package org.assist.breakglass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.vocabulary.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens one case for half an hour to somebody who does not work on it, at most three times a day, with a reason that is kept encrypted.
 * It is never refused for want of an approval, since it may be about a life; it is looked at afterwards.
 */
@Component
@Transactional
public class BreakGlass {

    static final int SHORTEST_WHY = 20;
    static final int LONGEST_WHY = 500;
    static final int MOST_A_DAY = 3;
    static final Duration OPEN = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final Vault vault;
    private final CaseRegister register;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreakGlass(JdbcClient sql, Vault vault, CaseRegister register, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.register = register;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case, and raises {@link CaseOpenedInNeed}. One that is open to her already stays open as long as it was.
     *
     * @param why in her own words, 20 to 500 characters
     * @throws OpeningRefused without a reason in words, or after the third case of a day
     */
    public Opening open(CaseNumber number, Who who, OpeningReason reason, String why) {
        var words = why.strip();
        if (words.length() < SHORTEST_WHY || words.length() > LONGEST_WHY) {
            throw new OpeningRefused("Say why, in %d to %d characters.".formatted(SHORTEST_WHY, LONGEST_WHY));
        }
        sql.sql("select pg_advisory_xact_lock(hashtext(?))").param("assist.opened_case/" + who.account()).query((row, index) -> 1).list();
        var open = opening(number, who.account());
        if (open.isPresent()) {
            return open.get();
        }
        if (today(number, who.account()) >= MOST_A_DAY) {
            throw new OpeningRefused("You opened %d cases today. Ask another supervisor to open this one.".formatted(MOST_A_DAY));
        }
        var now = clock.instant();
        var opening = new Opening(UUID.randomUUID(), number, who.account(), reason, now, now.plus(OPEN));
        sql.sql("insert into assist.opened_case (id, case_number, account, reason, why, opened_at, open_until) values (?, ?, ?, ?, ?, ?, ?)")
                .params(opening.id(), number.digits(), who.account(), reason.name(), vault.seal(number, words, context(opening.id())), Timestamp.from(opening.at()),
                        Timestamp.from(opening.until())).update();
        trail.note(who, Act.of(What.BREAK_GLASS).about(number.digits()).because(reason.name()));
        events.publishEvent(new CaseOpenedInNeed(number, who.account()));
        return opening;
    }

    /** Empty when this case is not open to this account, or not any more. */
    @Transactional(readOnly = true)
    public Optional<Opening> opening(CaseNumber number, String account) {
        return sql.sql("select * from assist.opened_case where case_number = ? and account = ? and opened_at <= ? and open_until > ? order by opened_at desc limit 1")
                .params(number.digits(), account, Timestamp.from(clock.instant()), Timestamp.from(clock.instant())).query(BreakGlass::read).optional();
    }

    /** What nobody has looked at yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<Opening> notReviewed(CaseNumber number) {
        return sql.sql("select * from assist.opened_case where case_number = ? and reviewed_at is null order by opened_at, id").param(number.digits()).query(BreakGlass::read).list();
    }

    /** Why, in the words of whoever opened it. */
    @Transactional(readOnly = true)
    public String why(UUID opening) {
        return vault.open(sql.sql("select why from assist.opened_case where id = ?").param(opening).query(byte[].class).single(), context(opening));
    }

    /**
     * A colleague looked at all openings of this case that nobody had looked at.
     *
     * @throws OpeningRefused when one of them was her own
     */
    public void review(CaseNumber number, Who reviewer, boolean needed) {
        var openings = notReviewed(number);
        if (openings.stream().anyMatch(opening -> opening.account().equals(reviewer.account()))) {
            throw new OpeningRefused("You opened this case yourself: another supervisor looks at it.");
        }
        sql.sql("update assist.opened_case set reviewed_by = ?, needed = ?, reviewed_at = ? where case_number = ? and reviewed_at is null")
                .params(reviewer.account(), needed, Timestamp.from(clock.instant()), number.digits()).update();
        trail.note(reviewer, Act.of(What.BREAK_GLASS_REVIEWED).about(number.digits()).because(needed ? "NEEDED" : "NOT_NEEDED"));
    }

    private int today(CaseNumber number, String account) {
        var zone = register.jurisdiction(number).zone();
        return sql.sql("select count(*) from assist.opened_case where account = ? and opened_at >= ?")
                .params(account, Timestamp.from(LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant())).query(Integer.class).single();
    }

    private static String context(UUID opening) {
        return "opened_case/%s/why".formatted(opening);
    }

    @Bean
    static SealedColumn sealedWhy() {
        return new SealedColumn("opened_case", "why", "case_number", "'opened_case/' || id || '/why'");
    }

    private static Opening read(ResultSet row, int index) throws SQLException {
        return new Opening(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")), row.getString("account"), OpeningReason.valueOf(row.getString("reason")),
                row.getTimestamp("opened_at").toInstant(), row.getTimestamp("open_until").toInstant());
    }
}
