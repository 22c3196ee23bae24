package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** After the password an app on her telephone is asked, and each of its codes opens once. */
@AssistTest
class SecondFactorTests {

    private static final String SHE = "colleague";

    @LocalServerPort
    int port;
    @Autowired
    SecondFactors factors;
    @Autowired
    LocalAccounts accounts;
    @Autowired
    GuessingThrottle throttle;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Casework work;
    @Autowired
    Clock clock;

    @BeforeEach
    void nobodyHasOne() {
        throttle.forget();
        factors.forget(SHE);
    }

    @AfterEach
    void asBefore() {
        ReflectionTestUtils.setField(factors, "required", false);
        ReflectionTestUtils.setField(accounts, "programs", Set.of());
        factors.forget(SHE);
        throttle.forget();
        ClockUtil.reset();
    }

    @Test
    void withoutOneThePasswordIsEnoughInTheDemo() {
        assertThat(to(new Visitor(port).login(SHE, Accounts.DEMO_PASSWORD))).endsWith("/");
    }

    @Test
    void whoHasOneIsNotInBeforeItsDigits() {
        var secret = setUp();
        var she = new Visitor(port);
        assertThat(to(she.login(SHE, Accounts.DEMO_PASSWORD))).endsWith("/login/code");

        assertThat(to(she.get("/cases"))).as("halfway in is not in").endsWith("/login");
        assertThat(she.get("/camunda/api/admin/auth/user/default").statusCode()).isEqualTo(401);
        assertThat(she.get("/login/code").body()).contains("Six digits").doesNotContain("data:image/svg");

        assertThat(to(enter(she, "000000"))).endsWith("/login/code?error");
        assertThat(to(enter(she, digits(secret, clock.instant())))).endsWith("/");
        assertThat(she.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeCountsOnceAndOnlyAroundItsHalfMinute() {
        var secret = setUp();
        var code = digits(secret, clock.instant());
        assertThat(factors.accepts(SHE, code)).isTrue();
        assertThat(factors.accepts(SHE, code)).as("seen over her shoulder").isFalse();
        assertThat(factors.accepts(SHE, digits(secret, clock.instant().minusSeconds(30)))).as("an older one").isFalse();

        work.clock(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(factors.accepts(SHE, code)).isFalse();
        assertThat(factors.accepts(SHE, digits(secret, clock.instant().minusSeconds(60)))).isFalse();
        assertThat(factors.accepts(SHE, digits(secret, clock.instant().plusSeconds(30)))).as("her clock is a little fast").isTrue();
    }

    @Test
    void fiveWrongDigitsEndTheTrying() {
        var secret = setUp();
        var she = new Visitor(port);
        she.login(SHE, Accounts.DEMO_PASSWORD);
        for (var wrong = 0; wrong < 5; wrong++) {
            enter(she, "12345" + wrong);
        }
        assertThat(to(enter(she, digits(secret, clock.instant())))).endsWith("?error");
    }

    @Test
    void nobodyComesToTheSecondStepWithoutTheFirst() {
        setUp();
        var stranger = new Visitor(port);
        assertThat(to(stranger.get("/login/code"))).endsWith("/login?again");
        var token = stranger.pageToken("/login");
        assertThat(to(stranger.post("/login/code", "application/x-www-form-urlencoded", "digits=123456&_csrf=" + token))).endsWith("/login?again");

        var she = new Visitor(port);
        she.login(SHE, Accounts.DEMO_PASSWORD);
        work.clock(clock.instant().plus(Duration.ofMinutes(6)));
        assertThat(to(she.get("/login/code"))).as("she went away").endsWith("/login?again");
    }

    @Test
    void aProgramCannotPassByIt() {
        setUp();
        assertThat(new Visitor(port).basic(SHE, Accounts.DEMO_PASSWORD, "/api/intake", "application/json", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void whereItIsRequiredOnlyNamedProgramsComeInByAPasswordAlone() {
        ReflectionTestUtils.setField(factors, "required", true);
        assertThat(askedBy("supervisor")).isEqualTo(401);

        ReflectionTestUtils.setField(accounts, "programs", Set.of("supervisor"));
        assertThat(askedBy("supervisor")).isEqualTo(200);
        assertThat(askedBy("co-supervisor")).isEqualTo(401);
        assertThat(to(new Visitor(port).login("supervisor", Accounts.DEMO_PASSWORD))).as("a person goes on to her second step").endsWith("/login/code");
    }

    private int askedBy(String account) {
        return new Visitor(port).basic(account, Accounts.DEMO_PASSWORD, "/api/openapi").statusCode();
    }

    @Test
    void whereItIsRequiredItIsSetUpAtTheFirstLogin() {
        ReflectionTestUtils.setField(factors, "required", true);
        var she = new Visitor(port);
        assertThat(to(she.login(SHE, Accounts.DEMO_PASSWORD))).endsWith("/login/code");
        var page = she.get("/login/code").body();
        assertThat(page).contains("data:image/svg+xml").doesNotContain(SHE, "ASSIST:");
        var shown = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page);
        assertThat(shown.find()).isTrue();

        assertThat(to(enter(she, digits(new Base32().decode(shown.group(1).replace(" ", "")), clock.instant())))).endsWith("/");
        assertThat(factors.isSetUp(SHE)).isTrue();
        assertThatIllegalStateException().as("its secret is shown once").isThrownBy(() -> factors.offer(SHE));
    }

    @Test
    void theSecretIsNotReadableInTheDatabase() {
        var secret = setUp();
        assertThat(sql.queryForObject("select encode(secret, 'escape') from assist.second_factor where account = ?", String.class, SHE))
                .doesNotContain(java.util.Base64.getEncoder().encodeToString(secret));
    }

    @Test
    void whoLostHerTelephoneIsHelpedByTheAccountManager() {
        setUp();
        var admin = new Visitor(port).loggedInAs("admin");
        assertThat(admin.get("/second-factors").body()).contains(SHE);
        var token = admin.pageToken("/second-factors");
        assertThat(to(admin.post("/second-factors/" + SHE + "/forget", "application/x-www-form-urlencoded", "_csrf=" + token))).endsWith("/second-factors");
        assertThat(factors.isSetUp(SHE)).isFalse();
    }

    @Test
    @NeedsChromium
    void sheSetsItUpInHerBrowser() {
        ReflectionTestUtils.setField(factors, "required", true);
        try (var browser = Browser.at(port)) {
            browser.open("/login");
            browser.page().fill("#username", SHE);
            browser.page().fill("#password", Accounts.DEMO_PASSWORD);
            browser.page().click("main button");
            browser.page().waitForURL(url -> url.endsWith("/login/code"));
            browser.picture("second-step");
            var secret = new Base32().decode(browser.page().locator("main code").innerText().replace(" ", ""));
            browser.page().fill("#digits", digits(secret, clock.instant()));
            browser.page().click("main button");
            browser.page().waitForURL(url -> !url.contains("/login"));
            assertThat(browser.problems()).isEmpty();
        }
    }

    private byte[] setUp() {
        var secret = factors.offer(SHE);
        sql.update("update assist.second_factor set set_up_at = now() where account = ?", SHE);
        return secret;
    }

    private static HttpResponse<String> enter(Visitor she, String digits) {
        return she.post("/login/code", "application/x-www-form-urlencoded", "digits=%s&_csrf=%s".formatted(digits, she.pageToken("/login/code")));
    }

    private static String digits(byte[] secret, Instant at) {
        try {
            var codes = new TimeBasedOneTimePasswordGenerator();
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), at);
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
