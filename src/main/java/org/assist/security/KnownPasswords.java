package org.assist.security;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords that came to light in breaches elsewhere, in a file the house was given: a line for each, its SHA-1 in capital hexadecimal digits
 * and how often it was seen ({@code 0018A45C…:10}), in the order of the hashes, as "Pwned Passwords" is offered for download. Nothing is asked
 * of anybody else.
 */
@Component
class KnownPasswords {

    private static final int HASH = 40;

    private final Path file;

    /** @param file empty where there is none; then nothing is known */
    KnownPasswords(@Value("${assist.known-passwords}") String file) {
        this.file = file.isBlank() ? null : Path.of(file);
        if (this.file != null && !Files.isReadable(this.file)) {
            throw new SafeToOpen.NotSafe("The file with known passwords cannot be read.", "Name in ASSIST_KNOWN_PASSWORDS a file that is there, or none.");
        }
    }

    /** @throws UncheckedIOException when the file can no longer be read: then no password is taken */
    boolean has(String password) {
        if (file == null) {
            return false;
        }
        try (var lines = new RandomAccessFile(file.toFile(), "r")) {
            return isIn(lines, hash(password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Halves the part of the file in which the line would begin, until nothing is left of it. */
    private static boolean isIn(RandomAccessFile lines, String hash) throws IOException {
        var from = 0L;
        var to = lines.length();
        while (from < to) {
            var middle = (from + to) >>> 1;
            var line = lineFrom(lines, middle);
            if (line == null || line.length() < HASH) {
                to = middle;
                continue;
            }
            var order = line.substring(0, HASH).compareTo(hash);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return false;
    }

    /** The first line that begins there or later. */
    private static String lineFrom(RandomAccessFile lines, long position) throws IOException {
        lines.seek(Math.max(0, position - 1));
        if (position > 0 && lines.read() != '\n') {
            lines.readLine();
        }
        return lines.readLine();
    }

    private static String hash(String password) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
