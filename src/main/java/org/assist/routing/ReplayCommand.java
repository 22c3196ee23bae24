package org.assist.routing;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --assist.replay=true}: replays every routing decision, says what came of it and ends; with an error when one differs. */
@Component
@ConditionalOnProperty("assist.replay")
class ReplayCommand implements ApplicationRunner {

    private final RoutingReplay replay;
    private final ConfigurableApplicationContext house;

    ReplayCommand(RoutingReplay replay, ConfigurableApplicationContext house) {
        this.replay = replay;
        this.house = house;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var result = replay.all();
        System.out.printf("%n%d routing decisions are the same, %d differ, %d were made by other rules.%n", result.same(), result.different().size(), result.ofOtherRules());
        result.different().forEach(decision -> System.out.println("differs: " + decision));
        System.exit(SpringApplication.exit(house, () -> result.different().isEmpty() ? 0 : 1));
    }
}
