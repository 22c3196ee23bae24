package org.assist.casefile;

import java.security.GeneralSecurityException;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --assist.rotate-keys=true}: makes a new master key, wraps the keys of all cases with it, seals old texts anew, and ends. */
@Component
@ConditionalOnProperty("assist.rotate-keys")
class KeyCommand implements ApplicationRunner {

    private final KeyRotation rotation;
    private final ConfigurableApplicationContext house;

    KeyCommand(KeyRotation rotation, ConfigurableApplicationContext house) {
        this.rotation = rotation;
        this.house = house;
    }

    @Override
    public void run(ApplicationArguments arguments) throws GeneralSecurityException {
        var rotated = rotation.rotate();
        var resealed = rotated.locked() == 0 ? rotation.reseal() : 0;
        System.out.printf("%n%s %d keys of cases were wrapped with it, %d texts were sealed anew, %d keys are locked.%n",
                rotated.fresh() ? "A new master key is in the key set." : "An earlier change of keys was brought to its end.", rotated.wrapped(), resealed, rotated.locked());
        System.exit(SpringApplication.exit(house, () -> rotated.locked() == 0 ? 0 : 1));
    }
}
