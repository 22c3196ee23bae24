package org.assist.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.assist.fixture.SecondHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The master key is changed, and old ones are retired, while people take women all their way, five steps a second, and erase them (F51). */
@ExtendWith(Counted.class)
class KeyRotationDrill {

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
    void whateverIsWrittenInTheInstantTheKeyChangesStaysReadable() {
        var house = houses.house();
        var mark = house.log().length();
        house.tell("soak");
        await().atMost(Houses.PATIENCE).until(() -> done(house, mark, "step") > 5);
        for (var change = 0; change < 3; change++) {
            var before = done(house, mark, "step");
            command("assist.rotate-keys=true", "keys of cases were wrapped with it");
            await().atMost(Houses.PATIENCE).until(() -> done(house, mark, "step") > before + 10);
        }
        command("assist.retire-keys=true", "master keys were retired");
        var after = done(house, mark, "step");
        await().atMost(Houses.PATIENCE).until(() -> done(house, mark, "step") > after + 10);
        houses.order(house, "rest");

        assertThat(Houses.ledger(house, mark)).as("nobody noticed").noneMatch(Ledger.Line::refused);
        houses.untilNothingIsLeftToDo();
        houses.itsTrailIsWhole();
        houses.kill(house);
        var fresh = houses.house();
        houses.order(fresh, "read");
        assertThat(fresh.log()).containsPattern("READ [1-9]\\d* open 0 not");
        System.out.printf("Keys were changed three times, and the old ones retired, under %d steps; %s%n", Houses.ledger(house, mark).size(), fresh.log().lines().filter(line -> line.startsWith("READ")).findFirst().orElseThrow());
    }

    private static void command(String command, String answer) {
        var beside = houses.begin(command, "drill.threads=false", "camunda.bpm.job-execution.enabled=false", "assist.stalled.every=PT10H");      // it has another clock
        assertThat(beside.exit()).as("%s", beside.log()).isZero();
        assertThat(beside.log()).contains(answer);
    }

    private static long done(SecondHouse house, int mark, String kind) {
        assertThat(house.runs()).as("%s", house.log()).isTrue();
        return Houses.ledger(house, mark).stream().filter(line -> line.kind().equals(kind) && !line.underWay()).count();
    }
}
