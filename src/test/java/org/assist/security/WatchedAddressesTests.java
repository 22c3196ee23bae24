package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.assist.audit.AuditTrail;
import org.assist.audit.Entry;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.breakglass.BreakGlass;
import org.assist.breakglass.OpeningReason;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.security.Addresses.Address;
import org.assist.vocabulary.CaseNumber;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever tells of a case is an entry of the audit trail; whatever is no entry tells of no case. */
@AssistTest
class WatchedAddressesTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Instant EVER = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

    @LocalServerPort
    int port;
    @Autowired
    Addresses addresses;
    @Autowired
    AuditTrail trail;
    @Autowired
    TaskService tasks;
    @Autowired
    BreakGlass glass;
    @Autowired
    Casework work;
    @Autowired
    JdbcTemplate sql;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private String number;
    private String spoken;
    private Task task;
    private String referral;
    private String partner;
    private UUID file;

    @BeforeEach
    void aCaseWithATaskAndAReferral() {
        number = work.report();
        spoken = "%s %s %s %s".formatted(number.substring(0, 3), number.substring(3, 6), number.substring(6, 9), number.substring(9));
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        task = tasks.createTaskQuery().processInstanceBusinessKey(number).list().get(0);
        var asked = work.waiting(number);
        referral = asked.reference();
        partner = "partner-" + asked.organisation();
        work.sendMails(number);
        file = work.fileToHandOver(number);
        sql.update("""
                insert into assist.stalled_case (case_number, cause, occurrence, organisation, jurisdiction, risk_level, since, waiting_on, owners)
                values (?, 'TASK_UNCLAIMED', ?, 'harbour-light', 'IE', 'LOW', now(), 'caseworker', '')""", number, task.getId());
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void everyPageAndListWithACaseInItIsAnEntry() {
        var softly = new SoftAssertions();
        var seen = new HashSet<Address>();
        var watched = addresses.all().filter(address -> address.noted() != null && address.method().name().equals("GET") && !address.openToAll()).toList();
        watched.forEach(address -> address.roles().stream().filter(role -> !address.path().startsWith("/r/") || role.equals("caseworker")).forEach(role -> {
            aMinutePasses();
            var path = path(address);
            var visitor = as(role);
            var before = trail.head().sequence();
            var answer = visitor.get(path);
            if (answer.statusCode() < 400) {
                seen.add(address);
            }
            if (!answer.body().equals("[]") && !answer.body().equals("{}")) {
                softly.assertThat(trail.head().sequence()).as("entries for %s GET %s", role, path).isGreaterThan(before);
            }
            if (tellsOfHer(answer) && !path.equals("/mails")) {     // mails hold references, to every recipient her own
                softly.assertThat(trail.about(number, EVER, NEVER)).as("%s GET %s names the case", role, path).anyMatch(entry -> entry.sequence() > before);
            }
        }));
        softly.assertAll();
        assertThat(watched).isNotEmpty().allMatch(seen::contains, "was answered to somebody");
    }

    @Test
    void everyQueryWithACaseInItsAnswerIsAnEntry() {
        var softly = new SoftAssertions();
        addresses.all().filter(address -> address.method().name().equals("POST") && address.noted() == What.CASE_LIST_SHOWN).forEach(address -> address.roles().forEach(role -> {
            aMinutePasses();
            var path = path(address);
            as(role);
            var before = trail.head().sequence();
            var answer = as(role).call("POST", path, path.endsWith("external-task") ? "{}" : "{\"processInstanceBusinessKey\":\"%s\"}".formatted(number));
            if (answer.statusCode() >= 400) {
                answer = as(role).call("POST", path, "{}");
            }
            softly.assertThat(answer.statusCode()).as("%s POST %s", role, path).isLessThan(400);
            if (tellsOfHer(answer) || path.contains("filter")) {
                softly.assertThat(trail.head().sequence()).as("entries for %s POST %s", role, path).isGreaterThan(before);
            }
        }));
        softly.assertAll();
    }

    /** With real ids, as everybody who may: what is not watched does not hold her number, nor the id of anything that runs for her. */
    @Test
    void whatIsNoEntryTellsOfNoCase() {
        var softly = new SoftAssertions();
        addresses.all().filter(address -> address.noted() == null && !address.openToAll() && !address.path().endsWith("/count")
                && List.of("GET", "OPTIONS").contains(address.method().name())).forEach(address -> {
            var roles = address.openToStaffAndPartners() ? List.of("caseworker", "supervisor", "partner") : address.roles();
            roles.forEach(role -> {
                var answer = as(role).call(address.method().name(), path(address), null);
                softly.assertThat(tellsOfHer(answer)).as("%s %s %s tells of a case and is no entry", role, address.method(), path(address)).isFalse();
            });
        });
        softly.assertAll();
    }

    @Test
    void aFormSaysWhoHadItBeforeHerAndWhoAnsweredIt() {
        var other = work.report();
        var open = work.task(other, "Task_ScreenForIndicators").getId();
        as("caseworker").get(ENGINE + "/task/" + open + "/form-variables");
        assertThat(trail.about(other, EVER, NEVER)).anyMatch(entry -> entry.act().what() == What.FORM_SHOWN && entry.who().account().equals("caseworker")
                && entry.who().organisation().equals("harbour-light") && entry.act().element().equals("Task_ScreenForIndicators"));

        as("caseworker").call("POST", ENGINE + "/task/" + open + "/submit-form", "{\"variables\":{\"ageGroup\":{\"value\":\"NONSENSE\"}}}");
        assertThat(trail.about(other, EVER, NEVER)).noneMatch(entry -> entry.act().what() == What.FORM_COMPLETED && entry.act().element().equals("Task_ScreenForIndicators"));
        work.answer(other, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        assertThat(trail.about(other, EVER, NEVER)).anyMatch(entry -> entry.act().what() == What.FORM_COMPLETED && entry.act().element().equals("Task_ScreenForIndicators"));
    }

    @Test
    void aSearchIsAnEntryWithoutItsWordsAlsoWhenNothingWasFound() {
        var filter = filter();
        var before = trail.head().sequence();
        as("caseworker").call("POST", ENGINE + "/filter/" + filter + "/list", "{\"sorting\":[],\"nameLike\":\"%Nobody%\"}");
        assertThat(since(before)).singleElement().satisfies(entry -> {
            assertThat(entry.act().words()).hasSize(64);
            assertThat(entry.act().about()).isEmpty();
        });
    }

    @Test
    void whoeverTriesACaseOfAnotherHouseIsNoted() {
        var before = trail.head().sequence();
        var elsewhere = new Visitor(port).loggedInAs("caseworker2");
        assertThat(elsewhere.get(ENGINE + "/task/" + task.getId()).statusCode()).isIn(403, 404);
        assertThat(since(before)).anyMatch(entry -> entry.act().what() == What.REFUSED && entry.who().account().equals("caseworker2")
                && entry.act().about().contains(task.getId()));
    }

    @Test
    void comingInAndBeingTurnedAwayIsNotedTheNameOnlyAsAHash() {
        var before = trail.head().sequence();
        new Visitor(port).login("caseworker4", Accounts.DEMO_PASSWORD);
        new Visitor(port).login("Frau Musterfrau", "wrong");
        assertThat(since(before)).extracting(entry -> entry.act().what()).containsExactly(What.LOGIN, What.LOGIN_REFUSED);
        assertThat(since(before).get(0).who()).isEqualTo(new Who("caseworker4", "caseworker", "hilo-verde"));
        assertThat(since(before).get(1).act().words()).hasSize(64);
        assertThat(since(before).get(1).who().account()).isEqualTo("nobody");
    }

    @Test
    void aChangedAccountIsNotedWithItsName() {
        var before = trail.head().sequence();
        var admin = as("admin");
        admin.call("PUT", ENGINE + "/user/caseworker5/profile", "{\"id\":\"caseworker5\",\"firstName\":\"Fifth\",\"lastName\":\"Caseworker\",\"email\":\"caseworker5@referrals.example\"}");
        assertThat(since(before)).anyMatch(entry -> entry.act().what() == What.ACCOUNT_CHANGED && entry.act().about().equals(List.of("caseworker5")));
    }

    @Test
    void aTaskThatIsTakenOnAndAClickAreNoted() {
        var other = work.report();
        var open = work.task(other, "Task_ScreenForIndicators").getId();
        as("caseworker").call("POST", ENGINE + "/task/" + open + "/claim", "{\"userId\":\"caseworker\"}");
        assertThat(trail.about(other, EVER, NEVER)).anyMatch(entry -> entry.act().what() == What.CASE_CHANGED && entry.act().element().endsWith("/claim"));

        as("caseworker").call("POST", "/camunda/api/assist/tasks/" + task.getId() + "/begin?code=REVIEW", "");
        assertThat(trail.about(number, EVER, NEVER)).filteredOn(entry -> entry.act().what() == What.CASE_CHANGED && entry.act().element().equals("button"))
                .singleElement().satisfies(entry -> assertThat(entry.act().reason()).isEqualTo("REVIEW"));
    }

    @Test
    void aPartnersAnswerIsFoundByTheCase() {
        var page = "/partner/referrals/" + referral;
        var token = as("partner").pageToken(page);
        as("partner").post(page + "/decline", "application/x-www-form-urlencoded", "code=CAPACITY&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        assertThat(trail.about(number, EVER, NEVER)).filteredOn(entry -> entry.who().account().equals(partner)).extracting(entry -> entry.act().what())
                .contains(What.REFERRAL_SHOWN, What.PARTNER_ANSWERED);
    }

    @Test
    void noEntryHoldsWords() {
        assertThat(sql.queryForList("select distinct unnest(about) from assist.audit_entry", String.class)).allMatch(about -> about.matches("[A-Za-z0-9._:-]+"));
    }

    private boolean tellsOfHer(HttpResponse<String> answer) {
        var body = answer.body() + answer.headers().firstValue("Location").orElse("");
        var hers = new TreeSet<>(sql.queryForList("select id_ from act_hi_procinst where business_key_ = ?", String.class, number));
        return body.contains(number) || body.contains(spoken) || body.contains(referral) || hers.stream().anyMatch(body::contains);
    }

    private List<Entry> since(long sequence) {
        var found = new ArrayList<Entry>();
        for (var next = sequence + 1; next <= trail.head().sequence(); next++) {
            found.add(trail.entry(next).orElseThrow());
        }
        return found;
    }

    private void aMinutePasses() {
        work.clock(ClockUtil.getCurrentTime().toInstant().plusSeconds(61));
        if (glass.opening(new CaseNumber(number), "supervisor").isEmpty()) {
            sql.update("delete from assist.opened_case where account = 'supervisor'");
            glass.open(new CaseNumber(number), Who.of("supervisor", Set.of("supervisor"), Set.of("harbour-light")), OpeningReason.OTHER, "to look at every address there is");
        }
    }

    private String filter() {
        return as("caseworker").get(ENGINE + "/filter?itemCount=false&resourceType=Task").body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }

    private Visitor as(String role) {
        return visitors.computeIfAbsent(role, first -> new Visitor(port).loggedInAs(role.equals("partner") ? partner : role));
    }

    private String path(Address address) {
        var path = address.path().replaceAll("\\{definition:\\(.*?\\):\\[0-9]\\+:\\[0-9a-f-]\\+}", definition("intake")).replaceAll("\\{key:[^}]+}", "intake")
                .replace("{definition:[a-z-]+:[0-9]+:[0-9a-f-]+}", definition("screening")).replaceAll("\\{person:[^}]+}", "nobody-at-all");
        path = path.replace("/task/{uuid:[0-9a-f-]+}", "/task/" + task.getId()).replace("/tasks/{uuid:[0-9a-f-]+}", "/tasks/" + task.getId())
                .replace("/process-instance/{uuid:[0-9a-f-]+}", "/process-instance/" + task.getProcessInstanceId())
                .replace("/files/{uuid:[0-9a-f-]+}", "/files/" + file)
                .replace("/filter/{uuid:[0-9a-f-]+}", "/filter/" + (path.contains("filter") ? filter() : ""));
        if (path.contains("/job/{uuid")) {
            path = path.replace("{uuid:[0-9a-f-]+}", sql.queryForObject("""
                    select id_ from act_ru_job where process_instance_id_ in (select id_ from act_hi_procinst where business_key_ = ?) and duedate_ is not null
                     order by duedate_ desc limit 1""", String.class, number));
        }
        path = path.replace("/instances/{uuid:[0-9a-f-]+}", "/instances/" + task.getProcessInstanceId()).replace("{uuid:[0-9a-f-]+}", "7c6f1f0e-e7a7-11f1-9fad-02fc00000001")
                .replace("/partner/referrals/**", "/partner/referrals/" + referral).replace("/partner/**", "/partner/services").replace("/tasks/" + task.getId() + "/**", "/tasks/" + task.getId() + "/case");
        path = path.replace("/audit/{reference}", "/audit/" + number).replace("/cases/{reference}", "/cases/" + number);
        if (path.startsWith("/r/")) {
            sql.update("insert into assist.recipient_reference (reference, recipient, case_number) values (?, 'account:caseworker', ?) on conflict do nothing",
                    CaseNumber.random(new Random()).digits(), number);
            path = "/r/" + sql.queryForObject("select reference from assist.recipient_reference where case_number = ? and recipient = ? limit 1", String.class, number, "account:caseworker");
        }
        return path.replaceAll("\\{\\w+}", "x").replace("static/**", "static/app/plugin.js").replaceAll("(/camunda/app/\\w+/)\\*\\*", "$1default/").replace("/**", "/x").replace("*", "base")
                + switch (path) {
                    case "/camunda/api/assist/cards" -> "?tasks=" + task.getId();
                    case ENGINE + "/history/user-operation" -> "?taskId=" + task.getId();
                    case ENGINE + "/task" -> "?processInstanceBusinessKey=" + number;
                    case ENGINE + "/job", ENGINE + "/incident" -> "?processInstanceId=" + task.getProcessInstanceId();
                    default -> "";
                };
    }

    private String definition(String process) {
        return sql.queryForObject("select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1", String.class, process);
    }
}
