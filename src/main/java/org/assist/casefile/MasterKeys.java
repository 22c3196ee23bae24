package org.assist.casefile;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.IntStream;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key-encryption keys: they wrap the keys of the cases and are in no database. Two Tink key sets in files; each can hold several keys,
 * of which the primary one wraps and all others still open.
 */
@Component
class MasterKeys {

    private final KeyFile file;
    private final Mac mac;
    private volatile FileTime changed;
    private volatile KeysetHandle keys;
    private volatile Aead aead;

    MasterKeys(@Value("${assist.encryption.keyset-file:}") String named, @Value("${assist.embedded.folder}") Path embedded,
            @Value("${spring.datasource.url:}") String database, JdbcClient sql) throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        var demo = embedded.resolve("case-file-keys.json");
        if (!database.isEmpty() && named.isEmpty()) {
            throw new IllegalStateException("No encryption keys: name the key set file in assist.encryption.keyset-file (ASSIST_ENCRYPTION_KEYSET_FILE)."
                    + " A file that does not exist yet is made there; keep it apart from the database and its backups");
        }
        if (!database.isEmpty() && Path.of(named).toAbsolutePath().normalize().equals(demo.toAbsolutePath().normalize())) {
            throw new IllegalStateException("The key set %s is the demo's: name another file for a database of your own, and it is made there".formatted(named));
        }
        file = new KeyFile(named.isEmpty() ? demo : Path.of(named));
        var references = new KeyFile(file.path().resolveSibling("reference-keys.json"));
        for (var needed : new KeyFile[] {file, references}) {
            if (!needed.exists() && somethingIsSealed(sql)) {
                throw new IllegalStateException("The key set %s is missing, and this database holds cases that were sealed with it: put the file back. No new one is made, it could not open them"
                        .formatted(needed.path()));
            }
        }
        if (!file.exists()) {
            file.make(PredefinedAeadParameters.AES256_GCM);
        }
        if (!references.exists()) {
            references.make(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        }
        read();
        if (opensNothing(sql)) {
            throw new IllegalStateException("The key set %s opens no case of this database: it belongs to another house, put the right file back".formatted(file.path()));
        }
        mac = references.read().getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /** With the newest key of the file, also where another process added it meanwhile: an older one may be retired soon. */
    byte[] wrap(byte[] key, byte[] context) throws GeneralSecurityException {
        if (file.changedSince(changed)) {
            read();
        }
        return aead.encrypt(key, context);
    }

    /** Opens with any key of the set; one that was added to the file meanwhile is read in. */
    byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        if (!holds(keyOf(wrapped))) {
            read();
        }
        if (!holds(keyOf(wrapped))) {
            throw new Locked();
        }
        return aead.decrypt(wrapped, context);
    }

    byte[] hash(byte[] reference) throws GeneralSecurityException {
        return mac.computeMac(reference);
    }

    /** The id of the key that wraps from now on. */
    int primary() {
        return keys.getPrimary().getId();
    }

    /** Adds a new primary key to the file; all others stay in it. */
    synchronized void addPrimary() throws GeneralSecurityException {
        read();
        file.write(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build());
        read();
    }

    /**
     * Takes out of the file every key that is neither the primary one nor among these; what it wrapped, in backups too, is unreadable then.
     *
     * @return how many
     */
    synchronized int retireAllBut(Set<Integer> used) throws GeneralSecurityException {
        read();
        var left = KeysetHandle.newBuilder(keys);
        var retired = 0;
        for (var at = left.size() - 1; at >= 0; at--) {
            var id = keys.getAt(at).getId();
            if (id != primary() && !used.contains(id)) {
                left.deleteAt(at);
                retired++;
            }
        }
        if (retired > 0) {
            file.write(left.build());
            read();
        }
        return retired;
    }

    /** The id of the key something was wrapped with, as Tink writes it in front. */
    static int keyOf(byte[] wrapped) {
        return (wrapped[1] & 0xFF) << 24 | (wrapped[2] & 0xFF) << 16 | (wrapped[3] & 0xFF) << 8 | wrapped[4] & 0xFF;
    }

    private boolean holds(int id) {
        var now = keys;
        return IntStream.range(0, now.size()).anyMatch(at -> now.getAt(at).getId() == id);
    }

    private synchronized void read() throws GeneralSecurityException {
        var when = file.changed(FileTime.fromMillis(0));
        var found = file.read();
        for (var at = 0; at < found.size(); at++) {
            if (!(found.getAt(at).getKey() instanceof AesGcmKey key) || key.getParameters().getKeySizeBytes() != 32 || guessable(key)) {
                throw new IllegalStateException("The key set %s holds a key that is too short, of another kind or a made-up one; only random AES-256-GCM keys protect cases. Remove the file if nothing was sealed with it, and a good one is made"
                        .formatted(file.path()));
            }
        }
        changed = when;
        keys = found;
        aead = found.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** No random key repeats itself so often: someone typed it. */
    private static boolean guessable(AesGcmKey key) {
        var bytes = key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        return IntStream.range(0, bytes.length).map(at -> bytes[at]).distinct().count() < 16;
    }

    private static boolean somethingIsSealed(JdbcClient sql) {
        return sql.sql("select exists (select from assist.case_key) or exists (select from assist.case_section)").query(Boolean.class).single();
    }

    private boolean opensNothing(JdbcClient sql) {
        var used = sql.sql("""
                select substring(wrapped from 1 for 5) from assist.case_key
                union select substring(sealed from 1 for 5) from assist.case_section where get_byte(sealed, 0) = 1""").query(byte[].class).list();
        return !used.isEmpty() && used.stream().noneMatch(key -> holds(keyOf(key)));
    }
}
