package org.assist.process.jobs;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --assist.try-again=true}: gives everything that failed for good one more try, after its cause was mended, and ends. */
@Component
@ConditionalOnProperty("assist.try-again")
class TryAgainCommand implements ApplicationRunner {

    private final FailedJobs failed;
    private final ConfigurableApplicationContext house;

    TryAgainCommand(FailedJobs failed, ConfigurableApplicationContext house) {
        this.failed = failed;
        this.house = house;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.out.printf("%n%d steps that had failed are tried once more.%n", failed.tryAgain());
        System.exit(SpringApplication.exit(house));
    }
}
