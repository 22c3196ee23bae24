package org.assist.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the end of the chain down every day, in a file and in the log. Whoever rewrites the chain in the database would have to rewrite
 * these, too: keep them on another machine. A file says {@code sequence hash} and is never written twice.
 */
@Component
class AuditHeads {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);
    private static final Pattern NAME = Pattern.compile("audit-head-(\\d{4}-\\d\\d-\\d\\d)\\.txt");
    private static final Pattern LINE = Pattern.compile("(\\d+) ([0-9a-f]{64})\\s*");

    /** A head that was written down on a day. */
    record Kept(LocalDate day, Head head) {
    }

    private final Entries entries;
    private final Path folder;
    private final Clock clock;

    AuditHeads(Entries entries, @Value("${assist.audit.heads-folder}") Path folder, Clock clock) {
        this.entries = entries;
        this.folder = folder;
        this.clock = clock;
    }

    /** Some minutes after each midnight (UTC); a house that slept then makes it up soon after its start. */
    @Scheduled(fixedDelayString = "${assist.audit.heads-poll}", initialDelayString = "${assist.audit.heads-poll}")
    void writeDown() {
        var file = folder.resolve("audit-head-%s.txt".formatted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        var head = entries.last();
        if (head.isEmpty() || Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(file, "%d %s%n".formatted(head.get().sequence(), head.get().hex()), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("The end of the audit trail could not be written to " + folder, e);
        }
        LOG.info("The audit trail ends with entry {}, {}", head.get().sequence(), head.get().hex());
    }

    /** By sequence. Two of the same sequence are the same, or the earlier one counts. */
    Map<Long, Kept> kept() {
        var kept = new TreeMap<Long, Kept>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.sorted().forEach(file -> read(file, kept));
            } catch (IOException e) {
                throw new UncheckedIOException("The ends of the audit trail in %s cannot be read".formatted(folder), e);
            }
        }
        return kept;
    }

    private static void read(Path file, Map<Long, Kept> kept) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return;
        }
        try {
            var line = LINE.matcher(Files.readString(file));
            if (!line.matches()) {
                throw new IllegalStateException("%s does not hold the end of an audit trail".formatted(file));
            }
            var head = new Head(Long.parseLong(line.group(1)), HexFormat.of().parseHex(line.group(2)));
            kept.putIfAbsent(head.sequence(), new Kept(LocalDate.parse(name.group(1)), head));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
