package org.assist.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes with which organisations without an account open one referral, once. The link is in a mail, the code comes by telephone: neither
 * alone opens anything. A code ends when it is used, after five wrong tries, when a newer one is made, or with its time.
 */
@Component
@Transactional
public class AnswerCodes {

    private static final int DIGITS = 8;
    private static final int MOST_TRIES = 5;
    private static final Duration LASTS = Duration.ofDays(3);

    private final JdbcClient sql;
    private final Referrals referrals;
    private final Vault vault;
    private final Clock clock;
    private final RandomGenerator random;

    AnswerCodes(JdbcClient sql, Referrals referrals, Vault vault, Clock clock, RandomGenerator random) {
        this.sql = sql;
        this.referrals = referrals;
        this.vault = vault;
        this.clock = clock;
        this.random = random;
    }

    /** Makes a new code for a referral; an earlier one is worth nothing from now on. */
    public void make(UUID referral) {
        var code = random.ints(DIGITS, 0, 10).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
        sql.sql("""
                insert into assist.answer_code (referral, code, expires_at, wrong) values (:referral, :code, :until, 0)
                on conflict (referral) do update set code = :code, expires_at = :until, wrong = 0""")
                .param("referral", referral).param("code", vault.seal(referrals.findById(referral).orElseThrow().caseNumber(), code, context(referral)))
                .param("until", clock.instant().plus(LASTS).atOffset(ZoneOffset.UTC)).update();
    }

    /** For whoever telephones: eight digits; empty when it was used or is worth nothing any more. */
    @Transactional(readOnly = true)
    public Optional<String> code(UUID referral) {
        return valid(referral);
    }

    /** When the code for a referral ends by itself; empty without one. */
    @Transactional(readOnly = true)
    public Optional<Instant> endsAt(UUID referral) {
        return sql.sql("select expires_at from assist.answer_code where referral = ?").param(referral).query(OffsetDateTime.class).optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Uses a code up.
     *
     * @return the organisation that may open the referral now; empty for a wrong code, an unknown reference, and whatever has ended: nobody
     *         can tell one from the other
     */
    public Optional<String> redeem(String reference, String code) {
        var referral = referrals.findByReference(reference).filter(it -> it.status().open());
        var expected = referral.flatMap(it -> valid(it.id()));
        if (!MessageDigest.isEqual(expected.orElse("none").getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))) {
            referral.ifPresent(it -> sql.sql("update assist.answer_code set wrong = wrong + 1 where referral = ? and wrong < ?")
                    .params(it.id(), MOST_TRIES).update());
            return Optional.empty();
        }
        var used = sql.sql("delete from assist.answer_code where referral = ?").param(referral.orElseThrow().id()).update();
        return used == 1 ? referral.map(Referral::organisation) : Optional.empty();
    }

    private Optional<String> valid(UUID referral) {
        return sql.sql("select code from assist.answer_code where referral = :referral and wrong < :most and expires_at > :now")
                .param("referral", referral).param("most", MOST_TRIES).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(byte[].class).optional().map(sealed -> vault.open(sealed, context(referral)));
    }

    @Bean
    static SealedColumn sealedCode() {
        return new SealedColumn("answer_code", "code", "(select case_number from assist.referral asked where asked.id = answer_code.referral)",
                "'answer_code/' || referral");
    }

    private static String context(UUID referral) {
        return "answer_code/%s".formatted(referral);
    }
}
