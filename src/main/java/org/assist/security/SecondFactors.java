package org.assist.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person has beside her password: an app that shows six digits, new ones every half minute (RFC 6238). */
@Component
@Transactional
class SecondFactors {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;
    private final boolean required;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);

    /** @param needed {@code none} where nobody has to set one up, as in the demo */
    SecondFactors(JdbcClient sql, Vault vault, Clock clock, @Value("${assist.second-factor}") String needed) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
        this.required = !needed.equals("none");
    }

    /** Whether everybody who comes in by password has to set one up. */
    boolean required() {
        return required;
    }

    boolean isSetUp(String account) {
        return sql.sql("select count(*) from assist.second_factor where account = ? and set_up_at is not null").param(account).query(Long.class).single() > 0;
    }

    /** When who set one up. */
    Map<String, Instant> all() {
        var all = new TreeMap<String, Instant>();
        sql.sql("select account, set_up_at from assist.second_factor where set_up_at is not null")
                .query(row -> {
                    all.put(row.getString("account"), row.getObject("set_up_at", OffsetDateTime.class).toInstant());
                });
        return all;
    }

    /**
     * The secret for an app that is to be set up; the same until the first right code.
     *
     * @throws IllegalStateException when there is one already: its secret is shown to nobody
     */
    byte[] offer(String account) {
        if (isSetUp(account)) {
            throw new IllegalStateException("The second factor is set up already");
        }
        var fresh = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(fresh);
        sql.sql("insert into assist.second_factor (account, secret, last_step) values (?, ?, 0) on conflict do nothing")
                .params(account, vault.seal(Base64.getEncoder().encodeToString(fresh), context(account))).update();
        return secret(account).orElseThrow();
    }

    /** Whether these are the digits of this half minute, the one before or the next; each counts once. The first right ones set it up. */
    boolean accepts(String account, String digits) {
        var now = clock.instant();
        var typed = digits.replace(" ", "").strip().getBytes(UTF_8);
        for (var step = -1; step <= 1; step++) {
            var at = now.plus(STEP.multipliedBy(step));
            if (secret(account).filter(secret -> MessageDigest.isEqual(code(secret, at).getBytes(UTF_8), typed)).isPresent()) {
                return sql.sql("update assist.second_factor set last_step = :step, set_up_at = coalesce(set_up_at, :now) where account = :account and last_step < :step")
                        .param("step", at.getEpochSecond() / STEP.toSeconds()).param("now", now.atOffset(ZoneOffset.UTC)).param("account", account).update() == 1;
            }
        }
        return false;
    }

    /** She lost her telephone: at her next login she sets up another one. */
    void forget(String account) {
        sql.sql("delete from assist.second_factor where account = ?").param(account).update();
    }

    private Optional<byte[]> secret(String account) {
        return sql.sql("select secret from assist.second_factor where account = ?").param(account).query(byte[].class).optional()
                .map(sealed -> Base64.getDecoder().decode(vault.open(sealed, context(account))));
    }

    private String code(byte[] secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("The secret of a second factor is unusable", e);
        }
    }

    @Bean
    static SealedColumn sealedSecret() {
        return SealedColumn.ofTheHouse("second_factor", "secret", "'second_factor/' || account || '/secret'");
    }

    private static String context(String account) {
        return "second_factor/%s/secret".formatted(account);
    }
}
