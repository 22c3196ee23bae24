package org.assist.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Small secrets in files that only their owner can read. */
final class OwnerOnly {

    private OwnerOnly() {
    }

    /** Reads the file, or makes it with what the supplier gives; the content comes back without surrounding space. */
    static String readOrCreate(Path file, Supplier<String> content) throws IOException {
        if (Files.notExists(file)) {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, content.get());
        }
        return Files.readString(file).strip();
    }
}
