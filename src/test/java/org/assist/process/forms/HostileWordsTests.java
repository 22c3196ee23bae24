package org.assist.process.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.assist.fixture.Corpus;
import org.assist.fixture.Corpus.Hostile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A hostile file of words is refused by the text it is about, and the words before stay. */
@ExtendWith(OutputCaptureExtension.class)
class HostileWordsTests {

    @TempDir
    Path folder;
    private FormWords words;

    @BeforeEach
    void oneGermanWord() throws IOException {
        Files.createDirectory(folder.resolve("forms"));
        save("{\"Yes\": \"Ja\"}".getBytes());
        words = new FormWords(folder);
    }

    static Stream<Hostile> files() {
        return Corpus.hostile("words");
    }

    @ParameterizedTest
    @MethodSource("files")
    void hostileWordsAreRefusedByTheTextTheyAreAbout(Hostile file, CapturedOutput log) throws IOException {
        save(file.content());
        words.reload();

        assertThat(log.getOut()).contains("forms/words.de.json is not used: ", "last good version stays").contains(file.words());
        assertThat(words.translation("de", "Yes")).contains("Ja");
    }

    static Stream<Path> goodFiles() {
        return Corpus.good("words");
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void goodWordsAreTakenOver(Path file) throws IOException {
        save(Corpus.read(file));
        words.reload();

        assertThat(words.translation("de", "Safe?")).contains("Sicher?");
    }

    private void save(byte[] content) throws IOException {
        Files.write(folder.resolve("forms/words.de.json"), content);
    }
}
