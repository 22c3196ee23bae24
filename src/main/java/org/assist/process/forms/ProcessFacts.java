package org.assist.process.forms;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.core.io.ClassPathResource;

/**
 * The answers that models may decide on and that therefore become process variables, as listed in
 * {@code process-facts.txt}. Every other field of a form goes into the encrypted case file.
 */
final class ProcessFacts {

    private static final Set<String> NAMES = read();

    private ProcessFacts() {
    }

    static boolean contains(String field) {
        return NAMES.contains(field);
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("process-facts.txt", ProcessFacts.class).getContentAsString(StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("process-facts.txt is part of the application and cannot be read", e);
        }
    }
}
