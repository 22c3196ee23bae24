package org.assist.casefile;

import java.security.GeneralSecurityException;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --assist.retire-keys=true}: takes master keys that nothing needs any more out of the key set, and ends. */
@Component
@ConditionalOnProperty("assist.retire-keys")
class RetireCommand implements ApplicationRunner {

    private final KeyRotation rotation;
    private final ConfigurableApplicationContext house;

    RetireCommand(KeyRotation rotation, ConfigurableApplicationContext house) {
        this.rotation = rotation;
        this.house = house;
    }

    @Override
    public void run(ApplicationArguments arguments) throws GeneralSecurityException {
        System.out.printf("%n%d master keys were retired. Backups whose cases they open cannot be read any more.%n", rotation.retire());
        System.exit(SpringApplication.exit(house));
    }
}
