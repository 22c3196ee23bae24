package org.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import org.assist.fixture.Corpus;
import org.assist.fixture.Mutations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was found by chance is found again; for a real hunt see {@link Hunt}. */
class ParsersTests {

    private static final int CHANGES = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @EnumSource
    void everyFileIsAnsweredOrRefusedInWords(Parser parser) {
        assertThat(parser.inputs()).isNotEmpty();
        parser.inputs().forEach(file -> answersInTime(parser, Corpus.read(file)));
    }

    @ParameterizedTest
    @EnumSource
    void aFileChangedByChanceIsAnsweredOrRefusedInWords(Parser parser) {
        var changes = new Mutations(parser.ordinal(), parser.inputs().stream().map(Corpus::read).toList());
        for (var i = 0; i < CHANGES; i++) {
            answersInTime(parser, changes.next());
        }
    }

    private static void answersInTime(Parser parser, byte[] content) {
        var begun = Instant.now();
        assertThatCode(() -> parser.read(content)).as(() -> "bytes %s".formatted(HexFormat.of().formatHex(content, 0, Math.min(content.length, 2_000)))).doesNotThrowAnyException();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(PATIENCE);
    }
}
