package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.assist.escalation.Absences;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.security.Addresses.Address;
import org.assist.vocabulary.CaseNumber;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Address by role by somebody else's id, drawn from what the running house answers on. */
@AssistTest
class ForeignIdsTests {

    /** Ids of what every house shares: the directory, models, filters, accounts to whom only the account manager has access. */
    private static final List<String> SHARED = List.of("/directory/services/", "/directory/organisations/", "/imports/", "{definition", "{startable", "{key", "/filter/", "/deployment/", "{person",
            "{group}", "{tenant}", "/user/{id}", "/second-factors/", "/plugin/", "/app/", "/answer", "/actuator/", "/second-factors/");
    /** Of a library, on no list and so closed; the page of errors is shown by the house alone. */
    private static final List<String> CLOSED = List.of("/api/openapi.yaml", "/error");
    private static final String ELSEWHERE = "lindenhof";

    @LocalServerPort
    int port;
    @Autowired
    Addresses addresses;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    TaskService tasks;
    @Autowired
    ManagementService jobs;
    @Autowired
    Absences absences;
    @Autowired
    Casework work;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, String> theirs = new HashMap<>();
    private final Map<String, String> nobodys = new HashMap<>();

    @BeforeEach
    void aCaseInDublinAndPeopleInGermany() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).list().get(0);
        var timer = jobs.createJobQuery().timers().list().stream().filter(job -> "harbour-light".equals(job.getTenantId())).findFirst().orElseThrow();
        if (absences.at("harbour-light").isEmpty()) {
            absences.announce("colleague", "harbour-light", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2), null, "colleague");
        }
        theirs.putAll(Map.of("/task/", task.getId(), "/tasks/", task.getId(), "/process-instance/", task.getProcessInstanceId(), "/job/", timer.getId(),
                "/referrals/", work.waiting(number).reference(), "/absences/", absences.at("harbour-light").get(0).id().toString(), "/audit/", number, "/cases/", number, "/r/", number));
        theirs.put("/files/", work.fileToHandOver(number).toString());
        theirs.put("/instances/", task.getProcessInstanceId());
        var nothing = "7c6f1f0e-e7a7-11f1-9fad-02fc00000001";
        var noNumber = CaseNumber.random(new Random()).digits();
        nobodys.putAll(Map.of("/task/", nothing, "/tasks/", nothing, "/process-instance/", nothing, "/job/", nothing, "/referrals/", noNumber, "/absences/", nothing, "/audit/", noNumber,
                "/cases/", noNumber, "/r/", noNumber));
        nobodys.put("/files/", nothing);
        nobodys.put("/instances/", nothing);
    }

    @Test
    void everyAddressOfOurOwnIsOnTheList() {
        var softly = new SoftAssertions();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream().filter(pattern -> !CLOSED.contains(pattern)).forEach(pattern -> methods(mapping.getMethodsCondition().getMethods().stream()
                .map(method -> method.asHttpMethod()).toList()).forEach(method -> {
            var request = new MockHttpServletRequest(method.name(), pattern.replaceAll("\\{reference:?[^}]*}+", "1234567890").replaceAll("\\{id}", "7c6f1f0e-e7a7-11f1-9fad-02fc00000001")
                    .replaceAll("\\{instance(Id)?}", "7c6f1f0e-e7a7-11f1-9fad-02fc00000001").replaceAll("\\{definition}", "screening:1:7c6f1f0e-e7a7-11f1-9fad-02fc00000001").replaceAll("\\{taskId}", "7c6f1f0e-e7a7-11f1-9fad-02fc00000001").replaceAll("\\{[^}]+}", "x"));
            request.setServletPath(request.getRequestURI());
            softly.assertThat(addresses.of(request)).as("a row of addresses.txt for %s %s", method, pattern).isPresent();
        })));
        softly.assertAll();
        assertThat(mappings.getHandlerMethods()).hasSizeGreaterThan(40);
    }

    @Test
    void everyIdThatBelongsToAHouseIsTriedHere() {
        assertThat(addresses.all().map(Address::path).filter(path -> path.contains("{")).filter(path -> SHARED.stream().noneMatch(path::contains)))
                .isNotEmpty().allMatch(path -> filled(path, theirs) != null, "has an id of which this test knows one of another house");
    }

    @Test
    void anIdOfAnotherHouseAnswersAsIfItDidNotExist() {
        var softly = new SoftAssertions();
        addresses.all().filter(address -> address.path().contains("{")  && SHARED.stream().noneMatch(address.path()::contains)).forEach(address -> address.roles().forEach(role -> {
            var foreign = call(role, address, theirs);
            var unknown = call(role, address, nobodys);
            softly.assertThat(foreign.statusCode()).as("status of %s %s %s", role, address.method(), address.path()).isEqualTo(unknown.statusCode()).isGreaterThanOrEqualTo(400);
            softly.assertThat(words(foreign, theirs)).as("words of %s %s %s", role, address.method(), address.path()).isEqualTo(words(unknown, nobodys));
        }));
        softly.assertAll();
    }

    private HttpResponse<String> call(String role, Address address, Map<String, String> ids) {
        var visitor = visitors.computeIfAbsent(role, first -> new Visitor(port).loggedInAs(switch (role) {
            case "caseworker" -> "caseworker2";
            case "supervisor" -> "supervisor2";
            case "coordinator" -> "coordinator2";
            case "partner" -> "partner-" + ELSEWHERE;
            default -> role;
        }));
        var path = filled(address.path(), ids) + (address.path().endsWith("/begin") ? "?code=REVIEW" : "");
        if (address.method() == HttpMethod.POST && !path.startsWith("/camunda")) {
            var form = path.startsWith("/partner") ? "/partner/services" : "/absences";
            return visitor.post(path, "application/x-www-form-urlencoded", "code=CAPACITY&_csrf=" + visitor.pageToken(form));
        }
        return visitor.call(address.method().name(), path, address.method() == HttpMethod.GET ? null
                : path.endsWith("/claim") || path.endsWith("/assignee") ? "{\"userId\":\"%s\"}".formatted(role + "2") : path.endsWith("/retries") ? "{\"retries\":1}"
                : path.endsWith("/suspended") ? "{\"suspended\":true}" : "{}");
    }

    /** The path with ids in it; {@code null} where one is of a kind this test does not know. */
    private static String filled(String path, Map<String, String> ids) {
        for (var kind : ids.entrySet()) {
            path = path.replaceAll("(?<=%s)\\{[^/]*}(?=/|$)".formatted(kind.getKey()), kind.getValue());
        }
        path = path.replace("{cause}", "NO_CONTACT").replace("{action}", "nudge").replace("/partner/referrals/**", "/partner/referrals/" + ids.get("/referrals/")).replace("/**", "/case");
        return path.contains("{") ? null : path;
    }

    private static String words(HttpResponse<String> answer, Map<String, String> ids) {
        var body = answer.body();
        for (var id : ids.values()) {
            body = body.replace(id, "ID");
        }
        return body.replaceAll("\"timestamp\":\"[^\"]+\"", "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static List<HttpMethod> methods(List<HttpMethod> said) {
        return said.isEmpty() ? List.of(HttpMethod.GET) : said;
    }
}
