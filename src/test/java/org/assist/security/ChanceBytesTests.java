package org.assist.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.assertj.core.api.SoftAssertions;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Mutations;
import org.assist.security.Addresses.Address;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;

/** Chance bytes at every address, from somebody who may use it: an answer in time, and none that says the house broke. */
@AssistTest
class ChanceBytesTests {

    private static final Map<String, String> ACCOUNTS = Map.of("caseworker", "caseworker", "coordinator", "coordinator", "supervisor", "supervisor",
            "process-owner", "process-owner", "admin", "admin", "operator", "operator", "partner", "partner-harbour-light", "account", "caseworker", "anybody", "caseworker");
    /** Would end the session that the others use, or count as guessing. */
    private static final Set<String> NOT_HERE = Set.of("/camunda/api/admin/auth/user/default/logout", "/login", "/login/code", "/first-account", "/oauth2/authorization/house");
    private static final List<String> NAMES = List.of("id", "code", "page", "q", "reference", "number", "country", "jurisdiction", "language", "from", "until", "at", "date", "month", "zone", "service",
            "organisation", "firstResult", "maxResults", "sortBy", "sortOrder", "processInstanceId", "processDefinitionKey", "taskId", "assignee", "withoutTenantId", "type", "need", "reason", "places");
    private static final List<String> VALUES = List.of("", "0", "-1", "99999999999999999999", "null", "NaN", "true", "[]", "{}", "a,b;c", "'; drop table assist.case_file; --", "<script>", "${7*7}", "#{7*7}",
            "../../etc/passwd", "2026-02-30", "+999999999-12-31", "Europe/Nowhere", "\u202e\u200b", "\ud83c\udf31", "\0", "=1+1", "x".repeat(3_000));
    private static final List<String> TYPES = List.of("application/json", "application/x-www-form-urlencoded", "text/csv", "multipart/form-data; boundary=b", "application/xml", "nothing/at-all", "*/*");
    private static final List<String> LANGUAGES = List.of("de-AT,de;q=0.9", "*", "xx-\u00e9", "de;q=x", ",,,;;;", "en".repeat(2_000), "i-klingon, zh-Hant-HK;q=0.1", "de-".repeat(200));
    private static final List<byte[]> BODIES = List.of("{}", "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"String\"}}}", "{\"userId\":\"caseworker\"}", "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"processVariables\":[]}",
            "{\"need\":{\"type\":\"ASYLUM\",\"urgency\":\"NOW\",\"jurisdiction\":\"IE\"}}", "code=REVIEW&reference=1234567890&text=a", "name=a&id=b&from=2026-01-01&until=2026-01-02",
            "cas_SourceReference,prs_Gender\nCHANCE,Feminine2\n", "{\"retries\":1}", "{\"suspended\":\"maybe\"}", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nPK\3\4\r\n--b--").stream().map(text -> text.getBytes(UTF_8)).toList();

    @LocalServerPort
    int port;
    @Autowired
    Addresses addresses;
    @Autowired
    GuessingThrottle throttle;
    @Autowired
    JdbcTemplate sql;

    private final Random random = new Random(58);
    private final Mutations bodies = new Mutations(58, BODIES);
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    @AfterEach
    void nobodyWasGuessing() {
        throttle.forget();
    }

    @Test
    void noAddressBreaksOverChanceBytes() {
        var accounts = accounts();
        var softly = new SoftAssertions();
        addresses.all().filter(address -> !NOT_HERE.contains(address.path())).forEach(address -> {
            for (var tries = address.method() == HttpMethod.GET ? 2 : 3; tries > 0; tries--) {
                tried(address, tries, softly);
            }
        });
        softly.assertAll();
        assertThat(accounts()).isEqualTo(accounts);
    }

    private void tried(Address address, int round, SoftAssertions softly) {
        var account = ACCOUNTS.get(address.roles().get(0));
        var visitor = visitors.computeIfAbsent(account, name -> new Visitor(port).loggedInAs(name));
        var token = tokens.computeIfAbsent(account, name -> visitor.pageToken("/"));
        var path = filled(address.path());
        var form = new StringBuilder();
        for (var i = random.nextInt(6); i >= 0; i--) {
            form.append(form.isEmpty() ? "" : "&").append(one(NAMES)).append('=').append(URLEncoder.encode(one(VALUES), UTF_8));
        }
        var write = address.method() != HttpMethod.GET && address.method() != HttpMethod.OPTIONS;
        var asForm = write && round == 1;
        var headers = Map.of("Accept-Language", one(LANGUAGES), "Content-Type", asForm ? TYPES.get(1) : round == 2 ? TYPES.get(0) : one(TYPES), "Accept", round == 1 ? "*/*" : one(TYPES));
        var body = !write ? new byte[0] : asForm ? form.toString().getBytes(UTF_8) : bodies.next();
        var called = path + (asForm || random.nextInt(4) == 0 ? "" : "?" + form);
        try {
            var answer = visitor.chance(address.method().name(), called, token, headers, body);
            softly.assertThat(answer.statusCode()).as(() -> "%s %s %s %s%n%s%n%s".formatted(account, address.method(), called, headers, new String(body, UTF_8), answer.body())).isLessThan(500);
        } catch (RuntimeException e) {
            softly.fail("%s %s %s: no answer".formatted(account, address.method(), called), e);
        }
    }

    /** Ids as they should be, or anything at all. */
    private String filled(String path) {
        return path.replace("{uuid}", "7c6f1f0e-e7a7-11f1-9fad-02fc0000%04x".formatted(random.nextInt(65_536))).replace("{startable}", "intake:1:7c6f1f0e").replace("{definition}", "screening:1:7c6f1f0e")
                .replace("key/{key}/", "key/intake/").replaceAll("\\{[^}]+}", "ANY").replace("/**", "/ANY").replace("*", "ANY")
                .replace("ANY", URLEncoder.encode(one(List.of("1234567890", "x", "a b", "\ud83c\udf31", "\u202e", "'", "99999999999999999999", "y".repeat(300))), UTF_8).replace("+", "%20"));
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<Map<String, Object>> accounts() {
        return sql.queryForList("select id_, first_, last_, email_ from act_id_user order by id_");
    }
}
