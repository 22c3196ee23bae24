package org.assist.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

/** A Tink key set in a file, readable by its owner only. */
record KeyFile(Path path) {

    boolean exists() {
        return Files.exists(path);
    }

    /** Makes it unless somebody else, such as another node that starts, has made it meanwhile: then that one counts. */
    void make(Parameters parameters) throws GeneralSecurityException {
        try {
            var fresh = beside(KeysetHandle.generateNew(parameters));
            try {
                Files.createLink(path, fresh);
            } catch (UnsupportedOperationException e) {
                Files.copy(fresh, path);
            } finally {
                Files.delete(fresh);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            // theirs is read
        } catch (IOException e) {
            throw new IllegalStateException("The key set %s cannot be written".formatted(path), e);
        }
    }

    /** Was it written after that moment? One that is out of reach just now was not. */
    boolean changedSince(FileTime moment) {
        return !changed(moment).equals(moment);
    }

    /** When it was last written. */
    FileTime changed(FileTime otherwise) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            return otherwise;
        }
    }

    KeysetHandle read() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get());
        } catch (IOException | UncheckedIOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The key set %s cannot be read; put the right file back, the cases cannot be opened without it".formatted(path));
        }
    }

    /** Writes beside it and moves it there: whoever reads finds the old file or the new one, whole. */
    void write(KeysetHandle keys) {
        try {
            var fresh = beside(keys);
            try {
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key set %s cannot be written".formatted(path), e);
        }
    }

    private Path beside(KeysetHandle keys) throws IOException, GeneralSecurityException {
        var folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        var fresh = posix ? Files.createTempFile(folder, "keys", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "keys", ".new");
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())));
            channel.force(true);
        }
        return fresh;
    }
}
