package org.assist.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.assist.fixture.ChangedModels;
import org.assist.fixture.SecondHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two nodes, and cases that wait at every place; one node after the other is started with the models of a later version, which lacks a step
 * and asks another question (F54).
 */
@ExtendWith(Counted.class)
class UpgradeDrill {

    private static final int CASES = Integer.getInteger("cases", 50);
    private static final Pattern WAITS = Pattern.compile("WAITS (.*)");

    private static Houses houses;

    @BeforeAll
    static void begin() {
        houses = new Houses("drill", 2);
    }

    @AfterAll
    static void end() {
        houses.close();
    }

    @Test
    void everyCaseThatWaitsFinishesAndOneOfBothNodesAlwaysAnswers() throws IOException, InterruptedException {
        var one = houses.another();
        var two = houses.another();
        houses.order(one, "spread " + CASES);
        houses.untilNothingIsLeftToDo();
        var places = WAITS.matcher(one.log()).results().map((MatchResult place) -> place.group(1)).collect(groupingBy(place -> place, TreeMap::new, counting()));
        assertThat(places).hasSizeGreaterThan(12);

        var later = "assist.processes.folder=" + ChangedModels.in(Path.of("target", "drill-models")).toAbsolutePath();
        var silent = new AtomicInteger();
        var watching = new AtomicBoolean(true);
        var proxy = List.of(new SecondHouse[] {one}, new SecondHouse[] {two});
        var watcher = new Thread(() -> {
            while (watching.get()) {
                if (proxy.stream().noneMatch(node -> answers(node[0]))) {
                    silent.incrementAndGet();
                }
            }
        });
        watcher.start();
        for (var node : proxy) {
            node[0].close();
            node[0] = houses.another(later);
            houses.order(proxy.get(0)[0], "report 3");
            if (proxy.get(1)[0].runs()) {
                houses.order(proxy.get(1)[0], "report 3");
            }
        }
        watching.set(false);
        watcher.join();

        var last = proxy.get(1)[0];
        var mark = last.log().length();
        houses.order(last, "finish 1000");
        var finished = Houses.ledger(last, mark).stream().filter(line -> line.kind().equals("finish")).toList();
        System.out.printf("%d cases waited at %d places: %s; %d of %d finished after the upgrade%n", CASES, places.size(), places,
                finished.stream().filter(line -> "closed".equals(line.detail())).count(), finished.size());
        assertThat(finished).hasSizeGreaterThanOrEqualTo(CASES - places.getOrDefault("closed", 0L).intValue()).allMatch(line -> "closed".equals(line.detail()));
        assertThat(houses.sql().queryForObject("select count(*) from assist.case_file where kind = 'CASE' and state <> 'CLOSED' and source_key is null", Long.class)).isZero();
        assertThat(houses.sql().queryForList("select distinct version_tag_ from public.act_re_procdef where key_ = 'support-plan'", String.class)).hasSize(2);
        assertThat(silent).as("moments in which neither node answered").hasValue(0);
        houses.untilNothingIsLeftToDo();
        houses.isWhole();
    }

    private static boolean answers(SecondHouse node) {
        try {
            var health = HttpRequest.newBuilder(URI.create("http://localhost:%d/actuator/health".formatted(node.port()))).timeout(Duration.ofSeconds(20)).build();
            return HttpClient.newHttpClient().send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
