package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AssistTest
class FrontDoorTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String ID = "7c6f1f0e-e7a7-11f1-9fad-02fc00000001";
    private static final Map<String, String> ACCOUNTS = Map.of("caseworker", "caseworker", "coordinator", "coordinator", "supervisor", "supervisor",
            "process-owner", "process-owner", "admin", "admin", "operator", "operator", "partner", "partner-harbour-light");
    private static final Map<String, Visitor> LOGGED_IN = new HashMap<>();

    @LocalServerPort
    int port;
    @Autowired
    Addresses addresses;
    @Autowired
    IdentityService identities;
    @Autowired
    TaskService tasks;
    @Autowired
    Casework work;

    // --- who may go where

    @Test
    void everyAddressIsClosedToEverybodyItIsNotListedFor() {
        var softly = new SoftAssertions();
        addresses.all().filter(address -> !address.openToAll()).forEach(address -> {
            var path = sample(address.path());
            softly.assertThat(refused(new Visitor(port).call(address.method().name(), path, body(address)))).as("stranger %s %s", address.method(), path).isTrue();
            ACCOUNTS.keySet().stream().filter(role -> !address.openToStaffAndPartners() && !address.roles().contains(role)).forEach(role ->
                    softly.assertThat(refused(as(role).call(address.method().name(), path, body(address)))).as("%s %s %s", role, address.method(), path).isTrue());
        });
        softly.assertAll();
    }

    @Test
    void everyAddressIsOpenToWhomItIsListedFor() {
        var softly = new SoftAssertions();
        addresses.all().filter(address -> address.method().name().equals("GET")).forEach(address -> {
            var path = sample(address.path());
            var invited = address.openToAll() || address.openToStaffAndPartners() ? ACCOUNTS.keySet().stream() : address.roles().stream();
            invited.forEach(role -> softly.assertThat(turnedAway(as(role).get(path))).as("%s GET %s", role, path).isFalse());
        });
        softly.assertAll();
    }

    static Stream<String> dangerousCalls() {
        return Stream.of("DELETE /user/engine-caretaker", "PUT /user/engine-caretaker/credentials", "PUT /group/camunda-admin/members/engine-caretaker", "POST /group/create",
                "DELETE /group/supervisor", "POST /tenant/create", "GET /authorization", "POST /authorization/create",
                "POST /deployment/create", "DELETE /deployment/" + ID, "GET /deployment/registered", "POST /deployment/" + ID + "/redeploy",
                "POST /filter/create", "PUT /filter/" + ID, "DELETE /filter/" + ID, "GET /filter/" + ID + "/singleResult",
                "POST /task/create", "PUT /task/" + ID, "DELETE /task/" + ID, "POST /task/" + ID + "/complete", "POST /task/" + ID + "/resolve",
                "POST /task/" + ID + "/delegate", "POST /task/" + ID + "/bpmnError", "POST /task/" + ID + "/bpmnEscalation",
                "POST /task/" + ID + "/identity-links", "GET /task/" + ID + "/variables", "PUT /task/" + ID + "/variables/riskLevel",
                "POST /task/" + ID + "/variables", "POST /task/" + ID + "/localVariables", "GET /task/" + ID + "/rendered-form",
                "POST /task/" + ID + "/comment/create", "POST /task/" + ID + "/attachment/create", "GET /task/" + ID + "/attachment",
                "POST /process-definition/key/victim-assistance/start", "POST /process-definition/key/intake/start",
                "POST /process-definition/key/victim-assistance/submit-form", "POST /process-definition/screening:1:" + ID + "/submit-form",
                "POST /process-definition/intake:1:" + ID + "/start", "DELETE /process-definition/intake:1:" + ID, "PUT /process-definition/suspended",
                "PUT /process-definition/intake:1:" + ID + "/history-time-to-live", "POST /process-definition/intake:1:" + ID + "/restart",
                "DELETE /process-instance/" + ID, "POST /process-instance/delete", "POST /process-instance/" + ID + "/modification",
                "PUT /process-instance/" + ID + "/variables/riskLevel", "POST /process-instance/" + ID + "/variables", "POST /process-instance/message-async",
                "POST /message", "POST /signal", "POST /migration/execute", "POST /modification/execute", "POST /condition", "GET /execution",
                "POST /execution/" + ID + "/signal", "PUT /execution/" + ID + "/localVariables/a", "POST /execution/" + ID + "/create-incident",
                "POST /external-task/fetchAndLock", "POST /decision-definition/key/a/evaluate", "GET /batch", "PUT /job/" + ID + "/duedate",
                "POST /job/" + ID + "/execute", "PUT /incident/" + ID + "/annotation", "GET /history/variable-instance", "GET /history/detail",
                "GET /history/activity-instance", "GET /history/process-instance", "POST /history/process-instance/delete", "DELETE /history/process-instance/" + ID,
                "POST /history/cleanup", "GET /history/task", "GET /metrics/jobs/sum", "GET /telemetry/data", "GET /schema/log", "GET /version",
                "POST /identity/verify", "GET /event-subscription", "GET /", "TRACE /task", "PATCH /task/" + ID);
    }

    @Test
    void theRestOfTheEngineIsClosedToEverybody() {
        var softly = new SoftAssertions();
        for (var call : dangerousCalls().toList()) {
            var words = call.split(" ");
            Stream.concat(Stream.of(new Visitor(port)), ACCOUNTS.keySet().stream().map(this::as)).forEach(visitor ->
                    softly.assertThat(refused(visitor.call(words[0], ENGINE + words[1], words[0].equals("GET") ? null : "{}"))).as(call).isTrue());
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/deployment/create", "/actuator", "/actuator/env", "/actuator/heapdump", "/camunda/api/welcome/x",
            "/camunda/app/nosuch/default/", "/v3/api-docs", "/swagger-ui.html", "/h2-console", "/nosuch", "/camunda/app/admin/default/setup/"})
    void whatNobodyNeedsDoesNotExist(String path) {
        for (var role : List.of("caseworker", "supervisor", "process-owner", "partner")) {
            assertThat(refused(as(role).get(path))).isTrue();
        }
        assertThat(refused(new Visitor(port).get(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/", "//camunda/api/admin/setup/default/user/create",
            "/camunda//api/admin/setup/default/user/create", "/camunda/api/admin/./setup/default/user/create", "/camunda/api/tasklist/../admin/setup/default/user/create",
            "/camunda/api/admin;x=1/setup/default/user/create", "/camunda/api/admin/setup;/default/user/create", "/camunda/api/admin%2fsetup/default/user/create",
            "/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin/setup/default/user/create%00", "/camunda/api/admin/setup%5cdefault/user/create",
            "/CAMUNDA/api/admin/setup/default/user/create", "/camunda/api/admin/Setup/default/user/create", "/camunda/api/assist/../admin/setup/default/user/create",
            "/camunda/api/admin/setup/default/user/create%20", "/camunda/api/admin/%252e%252e/setup/default/user/create", "/camunda/app/../api/admin/setup/default/user/create"})
    void noSpellingOfAPathOpensAClosedOne(String path) {
        var newcomer = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\"},\"credentials\":{\"password\":\"Intruder-1234\"}}";
        for (var visitor : List.of(new Visitor(port), as("caseworker"), as("supervisor"))) {
            assertThat(visitor.call("POST", path, newcomer).statusCode()).isIn(400, 401, 403);
        }
        assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
    }

    // --- the two published holes of 7.24.0

    /** CVE-2026-77226: also while the engine has no administrator of its own. */
    @Test
    void nobodyMakesAnAdministratorFromOutside() {
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").count()).isPositive();
        identities.deleteMembership(Accounts.CARETAKER, "camunda-admin");
        try {
            var newcomer = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\"},\"credentials\":{\"password\":\"Intruder-1234\"}}";
            assertThat(new Visitor(port).call("POST", "/camunda/api/admin/setup/default/user/create", newcomer).statusCode()).isEqualTo(401);
            assertThat(as("caseworker").call("POST", "/camunda/api/admin/setup/default/user/create", newcomer).statusCode()).isEqualTo(403);
            assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            identities.createMembership(Accounts.CARETAKER, "camunda-admin");
        }
    }

    /** CVE-2026-109432, as a caseworker and as a supervisor would have used it. */
    @ParameterizedTest
    @CsvSource({"caseworker, /filter/%s/list", "caseworker, /filter/%s/count", "supervisor, /task", "supervisor, /task/count"})
    void anExpressionInsideAQueryIsNotEvaluated(String role, String path) {
        var filter = as(role).get(ENGINE + "/filter?itemCount=false&resourceType=Task").body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        var hostile = "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}";
        var answer = as(role).call("POST", ENGINE + path.formatted(filter), hostile);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("cannot hold expressions");
    }

    // --- logging in

    @Test
    void aStrangerIsLedToTheLoginAndAProgramIsNot() {
        assertThat(new Visitor(port).get("/").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        var answer = new Visitor(port).get("/camunda/api/engine/engine/default/filter");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"caseworker, /", "supervisor, /", "process-owner, /", "admin, /", "operator, /", "partner-harbour-light, /partner"})
    void everyDemoAccountLogsIn(String user, String home) {
        assertThat(new Visitor(port).login(user, Accounts.DEMO_PASSWORD).headers().firstValue("Location")).contains("http://localhost:" + port + home);
    }

    @ParameterizedTest
    @CsvSource({"caseworker2, wrong", "nobody-at-all, Assist-demo-1", "engine-caretaker, Assist-demo-1", "'', ''"})
    void whateverWasWrongTheAnswerIsTheSame(String user, String password) {
        var answer = new Visitor(port).login(user, password);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneWaitsToo() {
        for (var i = 0; i < 5; i++) {
            new Visitor(port).login("partner-lindenhof", "wrong");
        }
        assertThat(new Visitor(port).login("partner-lindenhof", Accounts.DEMO_PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
    }

    @Test
    void theEnginesOwnLoginIsClosed() {
        var form = "username=caseworker&password=" + Accounts.DEMO_PASSWORD;
        assertThat(new Visitor(port).post("/camunda/api/admin/auth/user/default/login/tasklist", "application/x-www-form-urlencoded", form).statusCode()).isEqualTo(401);
        assertThat(as("supervisor").call("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void leavingTasklistIsLeavingTheHouse() {
        var visitor = new Visitor(port).loggedInAs("caseworker");
        assertThat(visitor.call("POST", "/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").statusCode()).isEqualTo(401);
    }

    @Test
    void whoseRoleWasTakenIsOutWithinHalfAMinute() {
        var visitor = new Visitor(port).loggedInAs("partner-lantern-quay");
        assertThat(visitor.get("/partner").statusCode()).isEqualTo(200);
        identities.deleteMembership("partner-lantern-quay", "partner");
        try {
            work.clock(ClockUtil.getCurrentTime().toInstant().plusSeconds(31));
            assertThat(visitor.get("/partner").statusCode()).isEqualTo(302);
        } finally {
            ClockUtil.reset();
            identities.createMembership("partner-lantern-quay", "partner");
        }
    }

    // --- forged requests

    @Test
    void aRequestWithoutATokenChangesNothing() {
        var number = work.report();
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();

        assertThat(new Visitor(port).loggedInAs("caseworker").post("/logout", "application/x-www-form-urlencoded", "").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).loggedInAs("caseworker").post("/api/intake", "text/csv", "a,b").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).loggedInAs("caseworker").post(ENGINE + "/task/" + task + "/claim", "application/json", "{\"userId\":\"caseworker\"}").statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).loggedInAs("supervisor").post("/camunda/api/stalled/cases/" + number + "/TASK_UNCLAIMED/conference", "application/x-www-form-urlencoded", "")
                .statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count()).isEqualTo(1);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();

        assertThat(new Visitor(port).loggedInAs("caseworker").call("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"caseworker\"}").statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo("caseworker");
        assertThat(new Visitor(port).loggedInAs("caseworker").call("POST", ENGINE + "/task/" + task + "/unclaim", "{}").statusCode()).isEqualTo(204);
    }

    @Test
    void aProgramNamesItselfWithEveryCall() {
        var visitor = new Visitor(port);
        assertThat(visitor.basic("partner-lindenhof", "wrong", "/api/intake", "text/csv", "a,b").statusCode()).isEqualTo(401);
        assertThat(visitor.basic("supervisor", Accounts.DEMO_PASSWORD, "/api/intake", "text/csv", "a,b").statusCode()).isEqualTo(403);
        assertThat(visitor.basic("caseworker", Accounts.DEMO_PASSWORD, "/api/intake", "text/csv", "").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/").statusCode()).as("no session came of it").isEqualTo(302);
    }

    // --- whoever runs the house

    @Test
    void healthIsForAnybodyItsPartsAndTheCountsForAnOperator() {
        assertThat(new Visitor(port).get("/actuator/health").body()).contains("status").doesNotContain("components", "timers");
        assertThat(as("supervisor").get("/actuator/health").body()).doesNotContain("components");
        assertThat(as("operator").get("/actuator/health").body()).contains("\"db\"", "\"mails\"", "\"rules\"", "\"timers\"");
        assertThat(as("operator").get("/actuator/health/rules").body()).contains("UP");

        var counts = new Visitor(port).basic("operator", Accounts.DEMO_PASSWORD, "/actuator/prometheus");
        assertThat(counts.statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).basic("nobody-at-all", "wrong", "/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).basic("supervisor", Accounts.DEMO_PASSWORD, "/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(counts.body()).contains("assist_house{what=\"cases_open\"}", "what=\"timers_late_seconds\"", "what=\"jobs_failed\"", "what=\"mails_waiting\"",
                "cause=\"NO_CONTACT\",code=\"ST-01\"", "assist_rules{question=\"escalation\",version=");
    }

    // --- organisations

    @Test
    void aCaseworkerSeesTheTasksOfHerOrganisationOnly() {
        var task = tasks.createTaskQuery().processInstanceBusinessKey(work.report()).singleResult().getId();
        var elsewhere = new Visitor(port).loggedInAs("caseworker2");

        assertThat(as("caseworker").get(ENGINE + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(ENGINE + "/task/" + task).statusCode()).isIn(403, 404);
        assertThat(elsewhere.get(ENGINE + "/task/" + task + "/form-variables").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(elsewhere.call("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"caseworker2\"}").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(elsewhere.call("POST", ENGINE + "/task/" + task + "/submit-form", "{}").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
    }

    @Test
    void aCaseworkerCannotReportInTheNameOfAnotherOrganisation() {
        var before = tasks.createTaskQuery().tenantIdIn("lindenhof").count();
        as("caseworker").call("POST", ENGINE + "/process-definition/key/intake/submit-form", """
                {"variables": {"leadOrganisation": {"value": "lindenhof"}, "gender": {"value": "Feminine"}, "ageGroup": {"value": "ADULT"},
                 "jurisdiction": {"value": "IE"}, "region": {"value": "IE-L"}}}""");
        assertThat(tasks.createTaskQuery().tenantIdIn("lindenhof").count()).isEqualTo(before);
    }

    // --- what every answer carries

    @Test
    void ourPagesRunNothingForeignAndStayInNoCache() {
        var headers = new Visitor(port).get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
        assertThat(headers.firstValue("Cache-Control")).hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.allValues("Set-Cookie")).allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite"));
        assertThat(as("caseworker").get("/camunda/app/tasklist/default/").headers().allValues("Content-Security-Policy")).singleElement().asString().contains("nonce");
    }

    // ---

    @Test
    void aFormComesInTheLanguageOfTheBrowserAndOnlyToWhomItIsOpen() {
        var task = tasks.createTaskQuery().processInstanceBusinessKey(work.report()).singleResult().getId();
        var form = ENGINE + "/task/" + task + "/deployed-form";
        var german = new Visitor(port).reading("de-DE,de;q=0.9,en;q=0.5").loggedInAs("caseworker");

        assertThat(german.call("GET", form, null).body()).contains("Ist sie erwachsen?", "\"ADULT\"").doesNotContain("Is she an adult?");
        assertThat(as("caseworker").call("GET", form, null).body()).contains("Is she an adult?");
        assertThat(refused(new Visitor(port).reading("de").call("GET", form, null))).isTrue();
        assertThat(refused(new Visitor(port).reading("de").loggedInAs(ACCOUNTS.get("partner")).call("GET", form, null))).isTrue();
    }

    private Visitor as(String role) {
        return LOGGED_IN.computeIfAbsent(role + port, first -> new Visitor(port).loggedInAs(ACCOUNTS.get(role)));
    }

    /** Refused by the front door itself, not by the engine behind it. */
    private static boolean refused(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 400, 401, 405 -> true;
            case 403 -> !answer.body().contains("AuthorizationException");
            case 302 -> answer.headers().firstValue("Location").filter(to -> to.endsWith("/login") || to.equals("/")).isPresent();
            default -> false;
        };
    }

    /** The front door's own words; a 400 or 404 comes from behind it. */
    private static boolean turnedAway(HttpResponse<String> answer) {
        return answer.statusCode() == 401 || answer.statusCode() == 403 && !answer.body().contains("AuthorizationException")
                || answer.statusCode() == 302 && answer.headers().firstValue("Location").filter(to -> to.endsWith("/login")).isPresent();
    }

    private static String body(Addresses.Address address) {
        return address.method().name().equals("GET") ? null : "{}";
    }

    private static String sample(String path) {
        return path.replace("static/**", "static/app/plugin.js").replaceAll("(/camunda/app/\\w+/)\\*\\*", "$1default/").replace("{uuid:[0-9a-f-]+}", ID).replaceAll("\\{definition:\\(.*?\\):\\[0-9]\\+:\\[0-9a-f-]\\+}", "intake:1:" + ID)
                .replaceAll("\\{key:[^}]+}", "intake")
                .replace("{definition:[a-z-]+:[0-9]+:[0-9a-f-]+}", "screening:1:" + ID).replaceAll("\\{person:[^}]+}", "nobody-at-all").replaceAll("\\{\\w+}", "x").replace("/**", "/x").replace("*", "base");
    }
}
