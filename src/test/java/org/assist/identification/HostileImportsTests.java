package org.assist.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Corpus;
import org.assist.fixture.Corpus.Hostile;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A hostile file of reports opens no case: the answer names the column, and repeats nothing of what stood there. */
@AssistTest
class HostileImportsTests {

    @Autowired
    TestRestTemplate http;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    RuntimeService runtime;

    static Stream<Hostile> files() {
        return Corpus.hostile("intake");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aHostileFileIsRefusedByItsColumn(Hostile file) throws IOException {
        var reports = reports();
        var instances = runtime.createProcessInstanceQuery().count();

        var answer = send(file.content());

        assertThat(answer.getStatusCode().value()).isIn(200, 400);
        var said = json.readTree(answer.getBody());
        if (answer.getStatusCode().value() == 200) {
            assertThat(said.path("rows")).isNotEmpty().allSatisfy(row -> assertThat(row.path("outcome").asText()).isEqualTo("REFUSED"));
        } else {
            assertThat(said.path("message").asText()).isNotBlank();
        }
        assertThat(answer.getBody()).contains(file.words()).doesNotContain("HYPERLINK", "ALBANIA", "30.02", "elsewhere", "Drugs", "calc", "ILE");
        assertThat(reports()).isEqualTo(reports);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(instances);
    }

    static Stream<Path> goodFiles() {
        return Corpus.good("intake");
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void aGoodFileOpensACase(Path file) throws IOException {
        assertThat(json.readTree(send(Corpus.read(file)).getBody()).path("rows")).singleElement().satisfies(row -> assertThat(row.path("outcome").asText()).isEqualTo("CASE_OPENED"));
    }

    private ResponseEntity<String> send(byte[] file) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.valueOf("text/csv"));
        return http.withBasicAuth("caseworker", "Assist-demo-1").postForEntity("/api/intake", new HttpEntity<>(file, headers), String.class);
    }

    private int reports() {
        return sql.queryForObject("select count(*) from assist.report", Integer.class);
    }
}
