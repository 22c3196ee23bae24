package org.assist.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

import org.assist.release.SignedRelease;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where rules are read from: the folder on disk where it has the question, else what was packaged with the program. */
class RuleFolder {

    private final Path disk;
    private final SignedRelease release;

    RuleFolder(Path disk, SignedRelease release) {
        this.disk = disk;
        this.release = release;
    }

    boolean isOnDisk(Question question) {
        return Files.isDirectory(disk.resolve(question.name()));
    }

    /** Names and texts of a question's rules and tables, by name. */
    SortedMap<String, String> read(Question question) {
        return isOnDisk(question) ? fromDisk(question) : packaged(question);
    }

    SortedMap<String, String> packaged(Question question) {
        var files = new TreeMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:rules/" + question.name() + "/*")) {
                if (isRules(resource.getFilename())) {
                    files.put(resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged rules of %s cannot be read".formatted(question.name()), e);
        }
    }

    private SortedMap<String, String> fromDisk(Question question) {
        var part = question.name() + "/";
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.list(disk.resolve(question.name()))) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (isRules(path.getFileName().toString())) {
                    files.put(part + path.getFileName(), bytes(question, path));
                }
            }
            release.refusal(disk, part, files).ifPresent(refusal -> {
                throw new BrokenRules(question.name(), 0, refusal, "Let them be signed as the README says, or take the change back.");
            });
            var texts = new TreeMap<String, String>();
            files.forEach((file, content) -> texts.put(file.substring(part.length()), text(file, content)));
            return texts;
        } catch (IOException e) {
            throw new BrokenRules(question.name(), 0, "The folder cannot be read (%s).".formatted(e.getMessage()), "Look at its permissions.");
        }
    }

    private static byte[] bytes(Question question, Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw unreadable(question.name() + "/" + path.getFileName());
        }
    }

    private static String text(String file, byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString().replaceFirst("^\uFEFF", "");      // spreadsheets put a mark before the first letter
        } catch (CharacterCodingException e) {
            throw unreadable(file);
        }
    }

    private static BrokenRules unreadable(String file) {
        return new BrokenRules(file, 0, "It cannot be read as UTF-8 text.", "Save it in UTF-8 and look at its permissions.");
    }

    static boolean isRules(String name) {
        return name != null && !name.startsWith(".") && (name.endsWith(".drl") || name.endsWith(".csv"));
    }
}
