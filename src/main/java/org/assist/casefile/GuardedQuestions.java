package org.assist.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/** The questions whose answers lead to her. */
final class GuardedQuestions {

    static final Set<String> ALL = read();

    private GuardedQuestions() {
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("guarded-questions.txt", GuardedQuestions.class).getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
