package org.assist.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.assist.rulebook.Rulebook;

/** The routing rules with other files than the house has them. */
final class OtherRules {

    private static final Path HOUSE = Path.of("rules", PartnerRouting.QUESTION.name());
    private static final String PACKAGED = new Rulebook(List.of(PartnerRouting.QUESTION), "target/no-such-folder").version(PartnerRouting.QUESTION.name());

    private OtherRules() {
    }

    /** Names and texts of the house's rules and tables. */
    static Map<String, String> files() {
        try (var paths = Files.list(HOUSE)) {
            var files = new TreeMap<String, String>();
            for (var path : (Iterable<Path>) paths::iterator) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when the house's own rules came out, which is so when these files are refused */
    static Rulebook of(Map<String, String> files) {
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "rules");
            var routing = Files.createDirectory(folder.resolve(PartnerRouting.QUESTION.name()));
            for (var file : files.entrySet()) {
                Files.writeString(routing.resolve(file.getKey()), file.getValue());
            }
            var rulebook = new Rulebook(List.of(PartnerRouting.QUESTION), folder.toString());
            if (rulebook.version(PartnerRouting.QUESTION.name()).equals(PACKAGED)) {
                throw new IllegalStateException("These are the rules of the house: the other ones were refused, see the log");
            }
            return rulebook;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
