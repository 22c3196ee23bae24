package org.assist.referral;

import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Referrals that came to nothing: nobody needs their texts, and the partner sees them for a time only. */
@Component
public class EndedReferrals {

    private final JdbcClient sql;

    EndedReferrals(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Forgets those that came to nothing before then and of which nothing was told.
     *
     * @return how many
     */
    @Transactional
    public int forget(Instant before, Instant now) {
        sql.sql("""
                update assist.referral set forgotten_at = :now
                where forgotten_at is null and status in ('DECLINED', 'TIMED_OUT', 'REVOKED') and agreed_data is null and status_since < :before""")
                .param("now", Timestamp.from(now)).param("before", Timestamp.from(before)).update();
        sql.sql("delete from assist.answer_code where referral in (select id from assist.referral where forgotten_at is not null)").update();
        sql.sql("delete from assist.referral_question where referral in (select id from assist.referral where forgotten_at is not null)").update();
        return sql.sql("select count(*) from assist.referral where forgotten_at = ?").param(Timestamp.from(now)).query(Integer.class).single();
    }
}
