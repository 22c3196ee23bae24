package org.assist.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lines of text in files outside the database, one file for each kind and day (UTC): {@code mails-2026-11-10.txt}. A line is on disk
 * before what it tells of counts as done. No line holds a name, an address or anything a woman said.
 */
@Component
public class Journal {

    private final Path folder;
    private final Clock clock;

    Journal(@Value("${assist.journal.folder}") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalStateException("The journal %s cannot be written: name a folder for it in assist.journal.folder (ASSIST_JOURNAL_FOLDER)".formatted(folder));
        }
    }

    /** Several houses may write into one folder. */
    public void write(String kind, String line) {
        try {
            Files.writeString(folder.resolve("%s-%s.txt".formatted(kind, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))), line + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal could not be written", e);
        }
    }

    /** All lines of a kind, the oldest day first. */
    public List<String> lines(String kind) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(kind + "-\\d{4}-\\d\\d-\\d\\d\\.txt")).sorted().flatMap(Journal::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be read", e);
        }
    }

    /** Where people find it. */
    public Path folder() {
        return folder;
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be read", e);
        }
    }
}
