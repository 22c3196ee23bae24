package org.assist.audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --assist.verify-audit=true}: goes along the audit trail, says what came of it and ends; with an error when an entry was touched. */
@Component
@ConditionalOnProperty("assist.verify-audit")
class VerifyAuditCommand implements ApplicationRunner {

    private final AuditCheck check;
    private final ConfigurableApplicationContext house;

    VerifyAuditCommand(AuditCheck check, ConfigurableApplicationContext house) {
        this.check = check;
        this.house = house;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var result = check.all();
        System.out.println(sentence(result));
        System.exit(SpringApplication.exit(house, () -> result.broken().isEmpty() ? 0 : 1));
    }

    static String sentence(AuditCheck.Result result) {
        return result.broken().map(broken -> "%nEntry %d of the audit trail was touched: %s. The %d before it are fine.".formatted(broken.sequence(), broken.why(), result.fine()))
                .orElseGet(() -> "%n%d entries of the audit trail are as they were written.".formatted(result.fine()));
    }
}
