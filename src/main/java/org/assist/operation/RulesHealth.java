package org.assist.operation;

import org.assist.rulebook.Rulebook;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether all rules on disk are in force. Where a file has a mistake, the house works on with what was in force before: it warns, it is not down. */
@Component("rulesHealthIndicator")
class RulesHealth extends AbstractHealthIndicator {

    static final String WARNING = "WARNING";

    private final Rulebook rulebook;

    RulesHealth(Rulebook rulebook) {
        super("The rules cannot be asked");
        this.rulebook = rulebook;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var refused = rulebook.refused();
        health.status(refused.isEmpty() ? "UP" : WARNING).withDetail("notTakenOver", refused);
    }
}
