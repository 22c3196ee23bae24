package org.assist.process.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.assist.release.Signers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A caseworker reads a form in her own language; what is stored stays the same. */
@ExtendWith(OutputCaptureExtension.class)
class FormWordsTests {

    private static final String FORM = "{\"components\":[{\"key\":\"safe\",\"label\":\"Safe?\",\"description\":\"New text\",\"values\":[{\"label\":\"Yes\",\"value\":\"Yes\"}]}]}";
    private static final String TASK = "/camunda/api/engine/engine/default/task/7c6f/deployed-form";
    private static final String START = "/camunda/api/engine/engine/default/process-definition/first-contact:1:7c6f/deployed-start-form";
    private static final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;
    private static final Pattern RULE = Pattern.compile("^rule \"(.*)\"", Pattern.MULTILINE);

    private FormWords words;

    @BeforeEach
    void twoGermanWords() throws IOException {
        Files.createDirectory(folder.resolve("forms"));
        save("{\"Safe?\":\"Sicher?\",\"Yes\":\"Ja\"}");
        words = new FormWords(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {TASK, START})
    void aFormComesInGermanWithItsCodesUnchangedAndWhatIsMissingStaysEnglish(String path) throws Exception {
        assertThat(json.readTree(ask(path, "de-AT,de;q=0.9,en;q=0.8", 200))).isEqualTo(json.readTree(FORM
                .replace("Safe?", "Sicher?").replace("\"label\":\"Yes\"", "\"label\":\"Ja\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en,de;q=0.5", "uk,en;q=0.8,de;q=0.2", "uk"})
    void whoReadsEnglishBeforeGermanGetsItInEnglish(String languages) throws Exception {
        assertThat(ask(TASK, languages, 200)).isEqualTo(FORM);
    }

    @Test
    void nothingButAFormIsTouched() throws Exception {
        assertThat(ask("/camunda/api/engine/engine/default/task/7c6f", "de", 200)).isEqualTo(FORM);
        assertThat(ask(TASK, "de", 403)).isEqualTo(FORM);
    }

    @Test
    void aChangedFileIsReadAgain() throws IOException {
        save("{\"Safe?\":\"In Sicherheit?\"}");
        words.reload();

        assertThat(words.translation("de", "Safe?")).contains("In Sicherheit?");
        assertThat(words.translation("de", "Yes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Safe?\":", "{\"Safe?\":\" \"}", "{\"Safe?\":\"a\",\"Safe?\":\"b\"}", "{\"For {{name}}\":\"Für {{story}}\"}"})
    void aBrokenFileIsNamedAndTheLastGoodOneStays(String broken, CapturedOutput log) throws IOException {
        save(broken);
        words.reload();

        assertThat(log).contains("forms/words.de.json is not used");
        assertThat(words.translation("de", "Safe?")).contains("Sicher?");
    }

    @Test
    void wordsThatNobodySignedAreNotUsed(CapturedOutput log) throws IOException {
        var unsigned = new FormWords(folder, new Signers("ada", "bela").release(2));

        assertThat(unsigned.translation("de", "Safe?")).isEmpty();
        assertThat(log).contains("forms/words.de.json is not used: There is no list");
    }

    @Test
    void everyWordOfEveryFormHasAGermanTranslation() throws IOException {
        assertThat(missing("de")).as("texts of forms that forms/words.de.json does not translate").isEmpty();
    }

    /** Where words are missing, the run names them and the forms show them in English. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "it", "fr"})
    void everyWordOfEveryFormHasATranslation(String language) throws IOException {
        assumeThat(missing(language)).as("texts of forms that forms/words.%s.json does not translate yet", language).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "it", "fr"})
    void everyReasonOfRoutingHasATranslation(String language) throws IOException {
        var translations = new FormWords(Path.of("processes"));
        try (var rules = Files.list(Path.of("rules/routing"))) {
            for (var file : rules.filter(it -> it.toString().endsWith(".drl")).toList()) {
                var sentences = RULE.matcher(Files.readString(file)).results().map(rule -> rule.group(1)).toList();
                assertThat(sentences).as(file.toString()).isNotEmpty().allMatch(sentence -> translations.translation(language, sentence).isPresent());
            }
        }
    }

    @Test
    void whatRulesSayIsReadInTheLanguageOfWhoeverReads() {
        var translations = new FormWords(Path.of("processes"));
        var request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            assertThat(translations.said("A place is free")).isEqualTo("A place is free");

            request.addHeader("Accept-Language", "ro,de;q=0.8,en;q=0.5");

            assertThat(translations.said("A place is free")).isEqualTo("Ein Platz ist frei");
            assertThat(translations.said("Night programme: It can pay for her")).isEqualTo("Night programme: Es kann für sie zahlen");
            assertThat(translations.said("She goes to another region: Ireland, Connacht")).isEqualTo("Sie geht in eine andere Region: Ireland, Connacht");
            assertThat(translations.said("What a process owner wrote yesterday")).isEqualTo("What a process owner wrote yesterday");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static Set<String> missing(String language) throws IOException {
        var translations = new FormWords(Path.of("processes"));
        var missing = new TreeSet<String>();
        try (var forms = Files.list(Path.of("processes/forms"))) {
            for (var form : forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                collect(json.readTree(form.toFile()), missing);
            }
        }
        assertThat(missing).hasSizeGreaterThan(100);
        missing.removeIf(text -> text.isBlank() || translations.translation(language, text).isPresent());
        return missing;
    }

    private static void collect(JsonNode part, Set<String> texts) {
        part.properties().forEach(entry -> {
            if (FormWords.WORDED.contains(entry.getKey()) && entry.getValue().isTextual()) {
                texts.add(entry.getValue().textValue());
            }
        });
        part.forEach(inner -> collect(inner, texts));
    }

    private String ask(String path, String languages, int status) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", languages);
        var response = new MockHttpServletResponse();
        new FormsInHerLanguage(words, json).doFilter(request, response, new MockFilterChain(new HttpServlet() {
            @Override
            protected void service(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
                answer.setStatus(status);
                answer.setContentType("application/json");
                answer.getOutputStream().write(FORM.getBytes());
            }
        }));
        return response.getContentAsString();
    }

    private void save(String content) throws IOException {
        Files.writeString(folder.resolve("forms/words.de.json"), content);
    }
}
