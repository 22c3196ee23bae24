package org.assist.identification;

import static org.assertj.core.api.Assertions.assertThat;

import org.assist.fixture.AssistTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What comes to the intake's address and is no report is refused in words. */
@AssistTest
class IntakeControllerTests {

    private static final String FILE = "cas_SourceReference,prs_Gender\nHTTP-1,Feminine\n";

    @Autowired
    TestRestTemplate http;

    @Test
    void anEmptyFileIsRefused() {
        refused(post("caseworker", "/api/intake", ""), "The file is empty");
    }

    @Test
    void aFileWithoutReferencesIsRefused() {
        refused(post("caseworker", "/api/intake", "prs_Gender\nFeminine\n"), "cas_SourceReference is missing");
    }

    @Test
    void anUnknownJurisdictionIsRefusedAndTheKnownOnesAreNamed() {
        refused(post("caseworker", "/api/intake?jurisdiction=FR", FILE), "UK_SCT");
    }

    @Test
    void onlyCaseworkersReport() {
        assertThat(post("supervisor", "/api/intake", FILE).getStatusCode().value()).isEqualTo(403);
        assertThat(post("partner-lindenhof", "/api/intake", FILE).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void aWrongPasswordOpensNothing() {
        assertThat(http.withBasicAuth("caseworker", "wrong").postForEntity("/api/intake", csv(FILE), String.class).getStatusCode().value()).isEqualTo(401);
    }

    private ResponseEntity<String> post(String user, String path, String file) {
        return http.withBasicAuth(user, "Assist-demo-1").postForEntity(path, csv(file), String.class);
    }

    private static HttpEntity<String> csv(String file) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.valueOf("text/csv"));
        return new HttpEntity<>(file, headers);
    }

    private static void refused(ResponseEntity<String> answer, String words) {
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains(words).doesNotContain("Exception", "org.assist");
    }
}
