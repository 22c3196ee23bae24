package org.assist.process.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.fixture.Corpus;
import org.assist.security.ModelParsers;

/** Forms, their words and the answers to them, for the hunt for errors. */
public final class FormParsers {

    private static final List<Object> ANSWERS = Arrays.asList(null, "", "text", "\0", "A".repeat(501), 7, -1.5, Double.NaN, true, List.of(), List.of("YES"), Map.of("a", 1), "2026-01-01");
    private static final FormDefinition EVERY_KIND = read(Corpus.read(Corpus.good("form").findFirst().orElseThrow()));

    private FormParsers() {
    }

    /** A form that passes the gate can be read, and any answer to it is taken or complained about. */
    public static void form(byte[] content) {
        if (ModelParsers.form(content)) {
            var form = read(content);
            for (var answer : ANSWERS) {
                var answers = new LinkedHashMap<String, Object>();
                form.fields().forEach(field -> answers.put(field.key(), answer));
                complaints(form, answers);
            }
        }
    }

    public static void answers(byte[] content) {
        Map<String, Object> answers;
        try {
            answers = new ObjectMapper().readValue(content, new TypeReference<>() { });
        } catch (IOException none) {
            return;
        }
        if (answers != null) {
            complaints(EVERY_KIND, answers);
        }
    }

    public static void words(byte[] content) {
        try {
            assertThat(FormWords.read(content)).doesNotContainValue("");
        } catch (IOException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static void complaints(FormDefinition form, Map<String, Object> answers) {
        assertThat(new AnswerCheck(form, choices -> Set.of("en"), condition -> false).complaints(answers)).allSatisfy(complaint -> assertThat(complaint).isNotBlank());
    }

    private static FormDefinition read(byte[] content) {
        try {
            return FormDefinition.read(content);
        } catch (IOException e) {
            throw new AssertionError("The gate let through what cannot be read", e);
        }
    }
}
