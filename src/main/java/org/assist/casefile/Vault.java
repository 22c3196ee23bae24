package org.assist.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what a woman told us (AES-256-GCM) and hashes references with a key (HMAC-SHA-256). The keys are two Tink key
 * sets in files outside the database; each holds several keys, so that they can be rotated.
 */
@Component
public class Vault {

    private final Aead aead;
    private final Mac mac;

    Vault(@Value("${assist.encryption.keyset-file:}") String named, @Value("${assist.embedded.folder}") Path embedded,
            @Value("${spring.datasource.url:}") String database) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        MacConfig.register();
        if (named.isEmpty() && !database.isEmpty()) {
            throw new IllegalStateException("No encryption keys: name the key set file in assist.encryption.keyset-file (ASSIST_ENCRYPTION_KEYSET_FILE)."
                    + " A file that does not exist yet is made there; keep it apart from the database and its backups");
        }
        var file = named.isEmpty() ? embedded.resolve("case-file-keys.json") : Path.of(named);
        aead = keys(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)).getPrimitive(RegistryConfiguration.get(), Aead.class);
        mac = keys(file.resolveSibling("reference-keys.json"), KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG))
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /**
     * Encrypts a text.
     *
     * @param context what the text belongs to (table, row, column); it opens with the same context only
     */
    public byte[] seal(String plain, String context) {
        try {
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not encrypt " + context, e);
        }
    }

    /** Opens what {@link #seal} closed; fails when it was changed, moved to another row or closed with an unknown key. */
    public String open(byte[] sealed, String context) {
        try {
            return new String(aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not decrypt " + context + ": changed, or its key is missing", e);
        }
    }

    /** A keyed hash by which the same reference is recognised without being stored. */
    public byte[] hash(String reference) {
        try {
            return mac.computeMac(reference.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not hash a reference", e);
        }
    }

    private static KeysetHandle keys(Path file, KeysetHandle fresh) throws GeneralSecurityException, IOException {
        if (Files.notExists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
        }
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (UncheckedIOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key set %s cannot be read; put the right file back, the cases cannot be opened without it".formatted(file), e);
        }
    }
}
