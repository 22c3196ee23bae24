package org.assist.erasure;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds that keep a case from being erased; a supervisor sets and lifts them. */
@Component
@Transactional
public class LegalHolds {

    private final JdbcClient sql;
    private final Clock clock;

    LegalHolds(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Sets a hold; one that stands already gets the new reason and day. */
    public void set(CaseNumber number, LegalHold.Reason reason, LocalDate reviewOn, String by) {
        sql.sql("""
                insert into assist.legal_hold (id, case_number, reason, set_by, set_at, review_on) values (?, ?, ?, ?, ?, ?)
                on conflict (case_number) where lifted_at is null do update
                set reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at, review_on = excluded.review_on""")
                .params(UUID.randomUUID(), number.digits(), reason.name(), by, Timestamp.from(clock.instant()), Date.valueOf(reviewOn)).update();
    }

    public void lift(CaseNumber number, String by) {
        sql.sql("update assist.legal_hold set lifted_by = ?, lifted_at = ? where case_number = ? and lifted_at is null")
                .params(by, Timestamp.from(clock.instant()), number.digits()).update();
    }

    @Transactional(readOnly = true)
    public Optional<LegalHold> on(CaseNumber number) {
        return sql.sql("select * from assist.legal_hold where case_number = ? and lifted_at is null").param(number.digits()).query((row, at) -> read(row)).optional();
    }

    /** Every hold that stands at an organisation, the next review first. */
    @Transactional(readOnly = true)
    public List<LegalHold> at(String organisation) {
        return sql.sql("""
                select legal_hold.* from assist.legal_hold join assist.case_file on number = case_number
                where lead_organisation = ? and lifted_at is null order by review_on, set_at, id""").param(organisation).query((row, at) -> read(row)).list();
    }

    private static LegalHold read(ResultSet row) throws SQLException {
        return new LegalHold(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")), LegalHold.Reason.valueOf(row.getString("reason")),
                row.getString("set_by"), row.getTimestamp("set_at").toInstant(), row.getObject("review_on", LocalDate.class));
    }
}
