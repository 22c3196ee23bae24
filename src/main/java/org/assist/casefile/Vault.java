package org.assist.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * Encrypts what a woman told us (AES-256-GCM) with a key of her own case, and hashes references with a key (HMAC-SHA-256). Whatever it
 * sealed names the key that opens it.
 */
@Component
public class Vault {

    /** In front of what a key of a case sealed, before the id of that key. Tink's own mark, 1, stands before what the master key sealed once. */
    private static final byte BY_CASE_KEY = 2;
    private static final int HEADER = 1 + 2 * Long.BYTES;

    private final MasterKeys masters;
    private final CaseKeys keys;

    Vault(MasterKeys masters, CaseKeys keys) {
        this.masters = masters;
        this.keys = keys;
    }

    /**
     * Seals something that belongs to no case with the key of the house.
     *
     * @param context what the text belongs to (table, row, column); it opens with the same context only
     */
    public byte[] seal(String plain, String context) {
        return seal(null, false, plain, context);
    }

    /** Seals something of a case. */
    public byte[] seal(CaseNumber number, String plain, String context) {
        return seal(number, false, plain, context);
    }

    /** Seals with the second key of a case what leads to her: who and where she is, how she is reached, who her mentor is. */
    public byte[] sealGuarded(CaseNumber number, String plain, String context) {
        return seal(number, true, plain, context);
    }

    /**
     * Opens what was sealed; fails when it was changed or moved to another row.
     *
     * @throws Locked when the master key for it is not in the key set
     * @throws Erased when the key for it was destroyed
     */
    public String open(byte[] sealed, String context) {
        try {
            return new String(isOld(sealed) ? masters.unwrap(sealed, bytes(context))
                    : keys.toOpen(keyOf(sealed)).decrypt(Arrays.copyOfRange(sealed, HEADER, sealed.length), bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not decrypt " + context + ": it was changed, or belongs to another row", e);
        }
    }

    byte[] seal(CaseNumber number, boolean guarded, String plain, String context) {
        try {
            var key = keys.toSeal(number, guarded);
            var sealed = key.aead().encrypt(bytes(plain), bytes(context));
            return ByteBuffer.allocate(HEADER + sealed.length).put(BY_CASE_KEY).putLong(key.id().getMostSignificantBits())
                    .putLong(key.id().getLeastSignificantBits()).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not encrypt " + context, e);
        }
    }

    /** Was it sealed before cases had keys of their own? */
    static boolean isOld(byte[] sealed) {
        return sealed[0] != BY_CASE_KEY;
    }

    /**
     * Destroys the keys of a case: from now on nobody can read what they sealed, in no copy and no backup.
     *
     * @param onlyGuarded only the second key, and with it what leads to her
     */
    public void destroyKeys(CaseNumber number, boolean onlyGuarded) {
        keys.destroy(number, onlyGuarded);
    }

    /** A keyed hash by which the same reference is recognised without being stored. */
    public byte[] hash(String reference) {
        try {
            return masters.hash(bytes(reference));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not hash a reference", e);
        }
    }

    private static UUID keyOf(byte[] sealed) {
        var header = ByteBuffer.wrap(sealed, 1, HEADER - 1);
        return new UUID(header.getLong(), header.getLong());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
