package org.assist.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import org.assist.vocabulary.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two AES-256 keys for every case, and one for the house, each wrapped by a master key. A key is made when something of the case is sealed for
 * the first time, in the same transaction.
 */
@Component
class CaseKeys {

    /** A key with its id, which stands before everything it sealed. */
    record CaseKey(UUID id, Aead aead) {
    }

    private record Remembered(Aead aead, long until) {
    }

    private static final int KEY_BYTES = 32;
    /** Long enough for one page, and short enough that a destroyed key is forgotten by every node at once. */
    private static final long REMEMBERED = Duration.ofSeconds(3).toNanos();

    private final MasterKeys masters;
    private final JdbcClient sql;
    private final Clock clock;
    private final Map<UUID, Remembered> lately = new ConcurrentHashMap<>();

    CaseKeys(MasterKeys masters, JdbcClient sql, Clock clock) throws GeneralSecurityException {
        this.masters = masters;
        this.sql = sql;
        this.clock = clock;
        make(null, false);
    }

    /**
     * The key that seals; always asked of the database, so that nothing is ever sealed with a key that was not kept.
     *
     * @throws Erased when there is no such case, or none any more
     */
    CaseKey toSeal(CaseNumber number, boolean guarded) throws GeneralSecurityException {
        var digits = number == null ? null : number.digits();
        var found = find(digits, guarded);
        if (found == null) {
            make(digits, guarded);
            found = find(digits, guarded);
        }
        return found;
    }

    /** @throws Erased when the key was destroyed */
    Aead toOpen(UUID id) throws GeneralSecurityException {
        var now = System.nanoTime();
        var remembered = lately.get(id);
        if (remembered != null && remembered.until() - now > 0) {
            return remembered.aead();
        }
        lately.values().removeIf(it -> it.until() - now <= 0);
        var wrapped = sql.sql("select wrapped from assist.case_key where id = ?").param(id).query(byte[].class).optional().orElseThrow(Erased::new);
        var aead = aead(id, wrapped);
        lately.put(id, new Remembered(aead, now + REMEMBERED));
        return aead;
    }

    /** Destroys the second key of a case, or both. What they sealed is unreadable from now on, in every backup too. */
    void destroy(CaseNumber number, boolean onlyGuarded) {
        sql.sql("delete from assist.case_key where case_number = ? and (guarded or not ?)").params(number.digits(), onlyGuarded).update();
        lately.clear();
    }

    private CaseKey find(String number, boolean guarded) {
        return sql.sql("select id, wrapped from assist.case_key where case_number is not distinct from ? and guarded = ?").param(number).param(guarded)
                .query((row, at) -> {
                    try {
                        var id = row.getObject("id", UUID.class);
                        return new CaseKey(id, aead(id, row.getBytes("wrapped")));
                    } catch (GeneralSecurityException e) {
                        throw new IllegalStateException("The key of a case was changed in the database", e);
                    }
                }).optional().orElse(null);
    }

    private void make(String number, boolean guarded) throws GeneralSecurityException {
        if (number != null && sql.sql("select 1 from assist.case_file where number = ? for key share").param(number).query(Integer.class).optional().isEmpty()) {
            throw new Erased("case_key");
        }
        var id = UUID.randomUUID();
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        sql.sql("insert into assist.case_key (id, case_number, guarded, wrapped, made_at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .param(id).param(number).param(guarded).param(masters.wrap(fresh, context(id))).param(clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private Aead aead(UUID id, byte[] wrapped) throws GeneralSecurityException {
        return new AesGcmJce(masters.unwrap(wrapped, context(id)));
    }

    static byte[] context(UUID id) {
        return "case_key/%s".formatted(id).getBytes(StandardCharsets.UTF_8);
    }
}
