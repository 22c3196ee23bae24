package org.assist.partner.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Corpus;
import org.assist.fixture.Corpus.Hostile;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A hostile directory is refused by its row or path and leaves nothing behind; a secret place in a good one stays secret. */
@AssistTest
@Transactional
class HostileFilesTests {

    @Autowired
    Exchange exchange;
    @Autowired
    JdbcTemplate sql;

    static Stream<Hostile> files() {
        return Stream.concat(Corpus.hostile("hsds-json"), Corpus.hostile("hsds-zip"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aHostileFileIsRefusedByItsRowOrPath(Hostile file) {
        var waiting = waiting();
        var organisations = organisations();

        assertThatExceptionOfType(BrokenFile.class).isThrownBy(() -> exchange.look(file.content(), Jurisdiction.IE, "supervisor"))
                .satisfies(broken -> assertThat(broken.mistakes().toString()).hasSizeLessThan(10_000).contains(file.words()));

        assertThat(waiting()).isEqualTo(waiting);
        assertThat(organisations()).isEqualTo(organisations);
    }

    static Stream<Hostile> filesWithASecret() {
        return Corpus.hostile("hsds-secret");
    }

    @ParameterizedTest
    @MethodSource("filesWithASecret")
    void aSecretPlaceIsTakenOutWhereverItWasHidden(Hostile file) {
        var document = JsonFile.read(file.content());
        assertThat(new SecretPlaces(document.organisations(), document.loose(), new ResidentialServices()).takeOut()).isPositive();

        assertThat(document.organisations().toString().toLowerCase(Locale.ROOT)).contains("hostile-secret").doesNotContain("hidden lane", "d99 hide", "53.123456", "quiet house");
    }

    static Stream<Path> goodFiles() {
        return Corpus.good("hsds");
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void aGoodFileIsRead(Path file) {
        var content = Corpus.read(file);
        assertThat((content[0] == 'P' ? PackageReader.read(content) : JsonFile.read(content)).organisations()).hasSize(1);
    }

    private int organisations() {
        return sql.queryForObject("select count(*) from assist.organisation", Integer.class);
    }

    private int waiting() {
        return sql.queryForObject("select count(*) from assist.hsds_import", Integer.class);
    }
}
