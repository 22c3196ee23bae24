package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A house without anybody who manages accounts gets its first one by a code from its log, and no other way. */
@AssistTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountTests {

    private static final String NEW = "first-manager";
    private static final String GOOD = "seven lamps over water";

    @LocalServerPort
    int port;
    @Autowired
    FirstAccount first;
    @Autowired
    IdentityService identities;
    @Autowired
    Casework work;
    @Autowired
    Clock clock;

    @BeforeEach
    void nobodyManagesAccounts() {
        identities.deleteMembership("admin", "admin");
    }

    @AfterEach
    void asBefore() {
        identities.deleteUser(NEW);
        identities.createMembership("admin", "admin");
        work.clock(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(new Visitor(port).get("/first-account").statusCode()).isEqualTo(404);
        ClockUtil.reset();
    }

    @Test
    void theCodeMakesOneAccountThatManagesAccountsAndSeesNoCase(CapturedOutput log) {
        var code = offered(log);
        assertThat(new Visitor(port).get("/first-account").body()).contains("Code from the log");

        var made = make(code, NEW, GOOD, GOOD);
        assertThat(made.headers().firstValue("Location")).as(made.body()).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));

        var she = new Visitor(port);
        assertThat(she.login(NEW, GOOD).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(she.get("/second-factors").statusCode()).isEqualTo(200);
        assertThat(she.get("/cases").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get("/first-account").statusCode()).as("used up").isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsMade(CapturedOutput log) {
        var code = offered(log);
        assertThat(make(code, "X!", GOOD, GOOD).body()).contains("small letters");
        assertThat(make(code, "supervisor", GOOD, GOOD).body()).contains("nobody has yet");
        assertThat(make(code, NEW, GOOD, GOOD + "!").body()).contains("not the same");
        assertThat(make(code, NEW, "short", "short").body()).contains("at least 15 characters");
        assertThat(make(code, NEW, Accounts.DEMO_PASSWORD, Accounts.DEMO_PASSWORD).body()).contains("at least 15");
        assertThat(make(code, NEW, "aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa").body()).contains("repeats itself");
        assertThat(make(code, NEW, "my first-manager house", "my first-manager house").body()).contains("everybody guesses");
        assertThat(identities.createUserQuery().userId(NEW).count()).isZero();
    }

    @Test
    void fiveWrongCodesEndIt(CapturedOutput log) {
        var code = offered(log);
        for (var tries = 0; tries < 5; tries++) {
            assertThat(make("AAAA-AAAA-AAAA-AAA" + tries, NEW, GOOD, GOOD).body()).contains("not the code");
        }
        assertThat(make(code, NEW, GOOD, GOOD).statusCode()).isEqualTo(404);
    }

    @Test
    void aQuarterOfAnHourLaterItIsGone(CapturedOutput log) {
        var code = offered(log);
        work.clock(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(make(code, NEW, GOOD, GOOD).statusCode()).isEqualTo(404);
    }

    @Test
    void whereSomebodyManagesAccountsNoCodeIsMade(CapturedOutput log) {
        identities.createMembership("admin", "admin");
        try {
            first.offer();
            assertThat(log.getOut()).doesNotContain("/first-account");
            assertThat(new Visitor(port).get("/first-account").statusCode()).isEqualTo(404);
        } finally {
            identities.deleteMembership("admin", "admin");
        }
    }

    private String offered(CapturedOutput log) {
        first.offer();
        return log.getOut().replaceAll("(?s).*type this code: ([A-Z0-9-]+)\\..*", "$1");
    }

    private HttpResponse<String> make(String code, String user, String password, String again) {
        var visitor = new Visitor(port);
        var fields = Map.of("code", code, "user", user, "firstName", "First", "lastName", "Manager", "password", password, "again", again, "_csrf", visitor.pageToken("/login"));
        return visitor.post("/first-account", "application/x-www-form-urlencoded", fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
    }
}
