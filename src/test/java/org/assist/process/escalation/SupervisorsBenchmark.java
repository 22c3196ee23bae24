package org.assist.process.escalation;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.ReferralEngine;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.ManyCases;
import org.assist.security.Visitor;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a supervisor and a caseworker wait for where many cases are open, over HTTP with rights on, and how long the sweep takes.
 * The README has the command and the figures.
 */
public final class SupervisorsBenchmark {

    private static final Map<String, String> HOUSES = Map.of("harbour-light", "IE", "lindenhof", "DE", "filo-di-lana", "IT", "hilo-verde", "ES", "thistle-gate", "UK_SCT");
    private static final Map<String, String> REGIONS = Map.of("harbour-light", "IE-L", "lindenhof", "DE-BE", "filo-di-lana", "IT-25", "hilo-verde", "ES-MD", "thistle-gate", "GB-GLG");
    private static final int LOOKS = 100;
    /** Of a hundred cases so many stand still. */
    private static final String FEW = "abs(hashtext(business_key_)) % 100 < 8";
    private static final String SINCE = "(24 + abs(hashtext(business_key_ || '/since')) % 720) * interval '1 hour'";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SupervisorsBenchmark() {
    }

    /** @param arguments how many cases are open; 100,000 without */
    public static void main(String[] arguments) throws Exception {
        var cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        try (var house = new SpringApplicationBuilder(ReferralEngine.class, Casework.class).run("--server.port=0", "--assist.embedded.folder=target/bench-many",
                "--assist.embedded.database-port=0", "--assist.embedded.mail-port=0", "--assist.demo-casework=false", "--" + AssistTest.NO_PROVIDER, "--assist.password-iterations=1000",
                "--assist.stalled.every=PT10H", "--camunda.bpm.job-execution.enabled=false", "--spring.datasource.hikari.maximum-pool-size=20")) {
            open(house, cases);
            var sweep = house.getBean(Sweep.class);
            for (var time : List.of("first", "second", "third")) {
                var begun = System.nanoTime();
                sweep.look();
                System.out.printf("%s sweep: %.1f s%n", time, (System.nanoTime() - begun) / 1e9);
            }
            looks(house, 5);
            print(looks(house, LOOKS));
        }
        System.exit(0);
    }

    /** As many as were asked for, at three places of the pathway, in five houses; eight of a hundred stand still for up to a month. */
    private static void open(ConfigurableApplicationContext house, int cases) throws SQLException {
        var sql = house.getBean(JdbcClient.class);
        if (sql.sql("select count(*) from assist.case_file").query(Long.class).single() >= cases) {
            return;
        }
        var begun = System.nanoTime();
        var work = house.getBean(Casework.class);
        var many = new ManyCases(house.getBean(DataSource.class));
        for (var organisation : HOUSES.keySet()) {
            var templates = new ArrayList<String>();
            var begins = Map.<String, Object>of("jurisdiction", HOUSES.get(organisation), "region", REGIONS.get(organisation));
            templates.add(work.reportAt(organisation, begins));
            templates.add(work.reportAt(organisation, begins));
            work.upToPlan(templates.get(1));
            templates.add(work.reportAt(organisation, begins));
            work.upToPlan(templates.get(2), "needsWithin72h", List.of("COUNSELLING"));
            for (var number : templates) {
                many.more(new CaseNumber(number), cases / HOUSES.size() / templates.size());
            }
        }
        for (var spread : List.of(
                "update public.act_ru_task set create_time_ = create_time_ - abs(hashtext(id_)) % 72000 * interval '1 second'",
                "update assist.case_file set opened_at = opened_at - %s where %s".formatted(SINCE, FEW).replace("business_key_", "number"),
                "update assist.need set recorded_at = recorded_at - %s where %s".formatted(SINCE, FEW).replace("business_key_", "case_number"),
                "update public.act_ru_task task set create_time_ = create_time_ - %s, due_date_ = due_date_ - %1$s from public.act_ru_execution process where process.id_ = task.proc_inst_id_ and %s".formatted(SINCE, FEW),
                "update public.act_hi_actinst step set start_time_ = start_time_ - %s from public.act_ru_execution process where process.id_ = step.proc_inst_id_ and %s".formatted(SINCE, FEW))) {
            sql.sql(spread).update();
        }
        many.settle();
        System.out.printf("%,d cases opened in %.0f s%n", cases, (System.nanoTime() - begun) / 1e9);
    }

    private record Look(String what, String size, double median, double p95) {
    }

    private static List<Look> looks(ConfigurableApplicationContext house, int times) throws Exception {
        var port = Integer.parseInt(house.getEnvironment().getRequiredProperty("local.server.port"));
        var supervisor = new Visitor(port).loggedInAs("supervisor");
        var worker = new Visitor(port).loggedInAs("caseworker");
        var looks = new ArrayList<Look>();
        for (var page : List.of("/cases", "/boards", "/outlook", "/figures", "/retention", "/camunda/api/stalled/cases")) {
            looks.add(look(times, page, () -> supervisor.get(page).body()));
        }
        var models = house.getBean(RepositoryService.class);
        for (var model : List.of("assistance", "screening", "partner-referral")) {
            var definition = models.createProcessDefinitionQuery().processDefinitionKey(model).latestVersion().singleResult().getId();
            looks.add(look(times, "activities of " + model, () -> supervisor.get("/camunda/api/stalled/definitions/" + definition).body()));
            looks.add(look(times, "Cockpit, instances of " + model, () -> supervisor.call("POST", "/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=50",
                    "{\"processDefinitionId\":\"%s\"}".formatted(definition)).body()));
        }
        looks.add(look(times, "Cockpit, definitions", () -> supervisor.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=50").body()));
        for (var person : new LinkedHashMap<>(Map.of("supervisor", supervisor, "caseworker", worker)).entrySet()) {
            for (var filter : JSON.readTree(person.getValue().call("GET", "/camunda/api/engine/engine/default/filter?resourceType=Task", null).body())) {
                var at = "/camunda/api/engine/engine/default/filter/" + filter.path("id").asText();
                var name = "Tasklist of the %s, %s".formatted(person.getKey(), filter.path("name").asText());
                looks.add(look(times, name + ", count", () -> person.getValue().call("GET", at + "/count", null).body()));
                looks.add(look(times, name, () -> person.getValue().call("POST", at + "/list?firstResult=0&maxResults=15", "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}").body()));
            }
        }
        return looks;
    }

    private static Look look(int times, String what, Supplier<String> at) {
        var took = new ArrayList<Double>();
        var answer = "";
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        for (var time = 0; time < times && (time < 3 || System.nanoTime() < until); time++) {
            var begun = System.nanoTime();
            answer = at.get();
            took.add((System.nanoTime() - begun) / 1e6);
        }
        Collections.sort(took);
        System.err.printf("%s: %.0f ms: %.100s%n", what, took.get(took.size() / 2), answer.replaceAll("\\s+", " "));
        return new Look(what, "%,d KB".formatted(answer.length() / 1024), took.get(took.size() / 2), took.get(Math.min(took.size() - 1, took.size() * 95 / 100)));
    }

    private static void print(List<Look> looks) {
        System.out.println("\n| page, count or filter | size | median ms | p95 ms |\n|---|---:|---:|---:|");
        looks.forEach(look -> System.out.printf("| %s | %s | %.0f | %.0f |%n", look.what(), look.size(), look.median(), look.p95()));
    }
}
