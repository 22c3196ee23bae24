package org.assist.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Corpus;
import org.assist.fixture.Corpus.Hostile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A hostile question to the routing is answered with the field and what it may hold. */
@AssistTest
class HostilePreviewsTests {

    @Autowired
    TestRestTemplate http;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate sql;

    static Stream<Hostile> questions() {
        return Corpus.hostile("routing");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aHostileQuestionIsRefusedByItsField(Hostile question) throws IOException {
        var before = decisions();

        var answer = ask(question.content());

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(json.readTree(answer.getBody()).path("message").asText()).isNotBlank().hasSizeLessThan(3_000).contains(question.words());
        assertThat(decisions()).isEqualTo(before);
    }

    static Stream<Path> goodQuestions() {
        return Corpus.good("routing");
    }

    @ParameterizedTest
    @MethodSource("goodQuestions")
    void aGoodQuestionIsAnswered(Path question) throws IOException {
        var answer = ask(Corpus.read(question));

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        assertThat(json.readTree(answer.getBody()).findValues("service")).isNotEmpty();
    }

    private ResponseEntity<String> ask(byte[] body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth("supervisor", "Assist-demo-1").postForEntity("/api/routing/preview", new HttpEntity<>(body, headers), String.class);
    }

    private int decisions() {
        return sql.queryForObject("select count(*) from assist.routing_decision", Integer.class);
    }
}
