package org.assist.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks after the folder of rules, so that an owner sees her change at work seconds after she saved it. What changed is read when the rules
 * have lain still from one look to the next: half a table may be read as a whole one, and nobody waits while another program writes it.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RulePoll {

    private final Rulebook rulebook;
    private final Path folder;
    private Map<Path, String> lastSeen = Map.of();

    RulePoll(Rulebook rulebook, @Value("${assist.rules.folder:rules}") Path folder) {
        this.rulebook = rulebook;
        this.folder = folder;
    }

    @Scheduled(fixedDelayString = "${assist.rules.poll:PT2S}", initialDelayString = "${assist.rules.poll:PT2S}")
    void look() {
        var seen = files();
        if (seen.equals(lastSeen)) {
            rulebook.reload();
        }
        lastSeen = seen;
    }

    /** Size and last change of every file of rules; none where the folder cannot be read, or changes while it is. */
    private Map<Path, String> files() {
        try (var paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            var files = new TreeMap<Path, String>();
            for (var path : (Iterable<Path>) paths.filter(path -> RuleFolder.isRules(path.getFileName().toString()))::iterator) {
                files.put(path, "%d %s".formatted(Files.size(path), Files.getLastModifiedTime(path)));
            }
            return files;
        } catch (IOException | UncheckedIOException changing) {
            return Map.of();
        }
    }
}
