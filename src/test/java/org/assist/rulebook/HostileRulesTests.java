package org.assist.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.assist.fixture.Corpus;
import org.assist.fixture.Corpus.Hostile;
import org.assist.rulebook.Inn.Guest;
import org.assist.rulebook.Inn.Mood;
import org.assist.release.SignedRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hostile rule or table is refused with a sentence that names the line, and the rules before stay in force. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRulesTests {

    private static final String RULES = "bed.drl";
    private static final String TABLE = "beds.csv";

    @TempDir
    static Path folder;

    private Path inn;
    private Rulebook rulebook;
    private String version;

    @BeforeAll
    void theInnIsOpen() throws IOException {
        inn = Files.createDirectory(folder.resolve("inn"));
        Files.writeString(inn.resolve(RULES), Inn.NO_BED);
        Files.writeString(inn.resolve(TABLE), Inn.BEDS);
        rulebook = new Rulebook(List.of(Inn.QUESTION), folder.toString());
        version = rulebook.version("inn");
    }

    static Stream<Hostile> rules() {
        return Corpus.hostile("drl");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aHostileRuleIsRefusedByItsLine(Hostile rule) throws IOException {
        refused(RULES, Inn.NO_BED, rule);
    }

    static Stream<Hostile> tables() {
        return Corpus.hostile("table");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aHostileTableIsRefusedByItsRow(Hostile table) throws IOException {
        refused(TABLE, Inn.BEDS, table);
    }

    static Stream<Path> goodRules() {
        return Corpus.good("drl");
    }

    @ParameterizedTest
    @MethodSource("goodRules")
    void aGoodRuleIsTakenOver(Path rule) throws IOException {
        takenOver(RULES, Inn.NO_BED, rule);
    }

    static Stream<Path> goodTables() {
        return Corpus.good("table");
    }

    @ParameterizedTest
    @MethodSource("goodTables")
    void aGoodTableIsTakenOver(Path table) throws IOException {
        takenOver(TABLE, Inn.BEDS, table);
    }

    private void refused(String name, String good, Hostile hostile) throws IOException {
        Files.write(inn.resolve(name), hostile.content());
        try {
            assertThatThrownBy(this::read).isInstanceOf(BrokenRules.class)
                    .satisfies(e -> assertThat(e.getMessage()).startsWith("rules/inn").hasSizeLessThan(1_000).contains(hostile.words()));
            rulebook.reload();
        } finally {
            Files.writeString(inn.resolve(name), good);
        }
        assertThat(rulebook.refused()).containsExactly("inn");
        assertThat(rulebook.version("inn")).isEqualTo(version);
        assertThat(rulebook.ask("inn", List.of(new Guest("Ada", 30, Mood.TIRED, Set.of("en")))).all()).hasSize(1);
    }

    private void takenOver(String name, String good, Path another) throws IOException {
        Files.write(inn.resolve(name), Corpus.read(another));
        try {
            assertThat(read().cards()).isNotEmpty();
        } finally {
            Files.writeString(inn.resolve(name), good);
        }
    }

    private RuleSet read() {
        return new RuleSet(Inn.QUESTION, new RuleFolder(folder, SignedRelease.OF_EVERYTHING).read(Inn.QUESTION));
    }
}
