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
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everybody changes her own password, and nobody hers. */
@AssistTest
class OwnPasswordTests {

    private static final String SHE = "new-colleague";
    private static final String OLD = "seven lamps over water";
    private static final String NEW = "a ladder behind the orchard";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identities;
    @Autowired
    GuessingThrottle throttle;
    @Autowired
    Casework work;
    @Autowired
    Clock clock;
    @Autowired
    JdbcTemplate sql;

    private Visitor she;

    @BeforeEach
    void aColleagueWhoIsLoggedIn() {
        var user = identities.newUser(SHE);
        user.setFirstName("New");
        user.setLastName("Colleague");
        user.setPassword(OLD);
        identities.saveUser(user);
        identities.createMembership(SHE, "caseworker");
        identities.createTenantUserMembership("harbour-light", SHE);
        she = loggedIn(OLD);
    }

    @AfterEach
    void asBefore() {
        identities.deleteUser(SHE);
        throttle.forget();
        ClockUtil.reset();
    }

    @Test
    void fromThenOnOnlyTheNewOneOpens() {
        assertThat(she.get("/").body()).contains("Your password");
        assertThat(change(she, OLD, NEW, NEW).body()).contains("Your password is changed");

        assertThat(loggedIn(NEW).get("/cases").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).login(SHE, OLD).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/login?error"));
        assertThat(sql.queryForObject("select count(*) from assist.audit_entry where account = ? and what = 'ACCOUNT_CHANGED' and reason = 'OWN_PASSWORD'", Long.class, SHE)).isPositive();
    }

    @Test
    void herOtherSessionsEndAndThisOneGoesOn() {
        var elsewhere = loggedIn(OLD);
        assertThat(elsewhere.get("/cases").statusCode()).isEqualTo(200);

        change(she, OLD, NEW, NEW);
        work.clock(clock.instant().plus(Duration.ofSeconds(31)));

        assertThat(elsewhere.get("/cases").statusCode()).as("to the login").isEqualTo(302);
        assertThat(she.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasHerScreenButNotHerPasswordChangesNothing() {
        var before = kept();
        for (var tries = 0; tries < 5; tries++) {
            assertThat(change(she, "a guess of somebody " + tries, NEW, NEW).body()).contains("This is not the password you have now");
        }
        assertThat(change(she, OLD, NEW, NEW).body()).contains("too many tries");
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"a ladder behind the orchard, a ladder behind the house, not the same", "seven lamps over water, seven lamps over water, have already",
            "too short, too short, at least 15 characters", "iloveyouiloveyou, iloveyouiloveyou, everybody guesses first", "passwordpassword1, passwordpassword1, everybody guesses first",
            "qwertyuiop123456, qwertyuiop123456, everybody guesses first", "my new-colleague house, my new-colleague house, everybody guesses first"})
    void whatIsWrongIsSaidAndNothingIsChanged(String password, String again, String words) {
        var before = kept();
        assertThat(change(she, OLD, password, again).body()).contains(words);
        assertThat(kept()).isEqualTo(before);
    }

    private String kept() {
        return ((UserEntity) identities.createUserQuery().userId(SHE).singleResult()).getPassword();
    }

    private Visitor loggedIn(String password) {
        var visitor = new Visitor(port);
        visitor.login(SHE, password);
        return visitor;
    }

    private static HttpResponse<String> change(Visitor who, String current, String password, String again) {
        return who.post("/password", "application/x-www-form-urlencoded", Map.of("current", current, "password", password, "again", again, "_csrf", who.pageToken("/password")).entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
    }
}
