package org.assist.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.assist.release.SignedRelease;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where the models and forms come from: the folder {@code processes/} where there is one, else those in the jar. */
@Component
class ModelFolder {

    private final Path folder;

    private final SignedRelease release;

    ModelFolder(@Value("${assist.processes.folder}") Path folder, SignedRelease release) {
        this.folder = folder;
        this.release = release;
    }

    /** All models and forms by their name, such as {@code forms/choose-partner.form}. */
    Map<String, byte[]> read() {
        return Files.isDirectory(folder) ? onDisk() : packaged();
    }

    /** What stands against taking over what was read, as a sentence. */
    Optional<String> refusal(Map<String, byte[]> files) {
        return Files.isDirectory(folder) ? release.refusal(folder, "", files) : Optional.empty();
    }

    /** The models and forms this release was built with. */
    Map<String, byte[]> packaged() {
        try {
            var files = new TreeMap<String, byte[]>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.*")) {
                var address = resource.getURL().toString();
                var name = address.substring(address.lastIndexOf("processes/") + "processes/".length());
                if (isModelOrForm(name)) {
                    files.put(name, resource.getContentAsByteArray());
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> onDisk() {
        try (var paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            var files = new TreeMap<String, byte[]>();
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (isModelOrForm(name)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hidden ones are none: a mounted folder keeps its earlier versions so. */
    private static boolean isModelOrForm(String name) {
        return !name.startsWith(".") && !name.contains("/.") && (name.endsWith(".bpmn") || name.startsWith("forms/") && name.endsWith(".form"));
    }

    @Override
    public String toString() {
        return Files.isDirectory(folder) ? folder.toString() : "the packaged models";
    }
}
