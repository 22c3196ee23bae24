package org.assist.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.assist.fixture.MailServer;
import org.assist.fixture.OwnDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No memory left in a job, no room left on the disk, a database that is slow or does not answer at all (F15, F19, F20). */
@ExtendWith(Counted.class)
class MachineDrill {

    @Test
    void aHouseWithoutMemoryEndsAndTheNextOneDoesTheJob() {
        try (var houses = new Houses("drill", 2)) {
            var house = houses.begin("drill.hoard=true");
            Houses.done(house, "start", 0);
            house.tell("mails 1");
            assertThat(house.exit()).as("%s", house.log()).isEqualTo(3);
            assertThat(house.log()).contains("java.lang.OutOfMemoryError");
            assertThat(houses.sql().queryForObject("select count(*) from assist.mail where state in ('WAITING', 'SENDING')", Long.class)).isPositive();

            houses.ahead(Duration.ofSeconds(30));
            houses.house();
            houses.untilNothingIsLeftToDo();
            assertThat(houses.mails.taken()).isNotEmpty();
            houses.isWhole();
        }
    }

    /** On a disk of memory, for which one has to be root on Linux. */
    @Test
    void onAFullDiskNothingIsHalfDoneAndWithRoomAllGoesOn() throws IOException, InterruptedException {
        var disk = Files.createDirectories(Path.of("target", "drill-disk").toAbsolutePath());
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString())).as("a small disk can be made").isTrue();
        try (var houses = new Houses(new OwnDatabase(disk.resolve("database")), new MailServer(), 2)) {
            var house = houses.house();
            var mark = house.log().length();
            house.tell("work");
            await().atMost(Houses.PATIENCE).until(() -> Houses.ledger(house, mark).stream().filter(line -> line.kind().equals("answer") && !line.underWay()).count() > 10);
            var ballast = disk.resolve("ballast");
            fill(ballast);
            await().atMost(Houses.PATIENCE).until(() -> Houses.ledger(house, mark).stream().anyMatch(Ledger.Line::refused));
            Files.delete(ballast);
            awaitDatabase(houses);

            var then = house.log().length();
            await().atMost(Houses.PATIENCE).until(() -> Houses.ledger(house, then).stream().filter(line -> !line.underWay() && !line.refused() && line.kind().equals("answer")).count() > 10);
            houses.order(house, "rest");
            houses.untilNothingIsLeftToDo();
            houses.isWhole();
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void aDatabaseThatIsSlowOrSilentStopsNobodyForLong() throws Exception {
        try (var houses = new Houses("drill", 2); var wire = new SlowWire(houses.database.port())) {
            var house = houses.another("spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/assist".formatted(wire.port()), "spring.datasource.hikari.maximum-pool-size=15",
                    "spring.datasource.hikari.data-source-properties.socketTimeout=8", "spring.datasource.hikari.connection-timeout=3000", "spring.datasource.hikari.validation-timeout=2000");
            var mark = house.log().length();
            house.tell("work");
            await().atMost(Houses.PATIENCE).until(() -> Houses.ledger(house, mark).stream().anyMatch(line -> line.kind().equals("answer") && !line.underWay()));
            wire.slow(40);
            Thread.sleep(5_000);
            wire.dead(true);
            var start = Instant.now();
            var status = page(house.port());
            System.out.printf("With a database that does not answer a page says %d after %d s%n", status, Duration.between(start, Instant.now()).toSeconds());
            assertThat(status).isEqualTo(503);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
            Thread.sleep(10_000);
            wire.dead(false);
            wire.slow(0);

            var then = house.log().length();
            await().atMost(Houses.PATIENCE).until(() -> Houses.ledger(house, then).stream().filter(line -> !line.underWay() && !line.refused()).count() > 20);
            houses.order(house, "rest");
            houses.untilNothingIsLeftToDo();
            houses.isWhole();
        }
    }

    /** A program that asks with the demo's password. */
    private static int page(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/routing/directory?jurisdiction=IE".formatted(port))).timeout(Duration.ofMinutes(3))
                .header("Authorization", "Basic c3VwZXJ2aXNvcjpBc3Npc3QtZGVtby0x").build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    /** PostgreSQL ends itself where it cannot write its log; as with a service, somebody starts it again. */
    private static void awaitDatabase(Houses houses) {
        try {
            houses.sql().queryForObject("select 1", Integer.class);
        } catch (RuntimeException down) {
            try {
                houses.database.stop();
            } catch (RuntimeException gone) {
                // it has ended already
            }
            houses.database.start();
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var block = new byte[1 << 16];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(file.toFile().length()).isPositive();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
