package org.assist.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;

/** Goes along the audit trail of any database, as {@code --assist.verify-audit=true} does. */
public final class AuditChain {

    private AuditChain() {
    }

    /** What is wrong with it, if anything. */
    public static Optional<String> broken(JdbcTemplate sql, Path heads) {
        var entries = new Entries(sql);
        return new AuditCheck(entries, new AuditHeads(entries, heads, Clock.systemUTC())).all().broken().map(broken -> "entry %d: %s".formatted(broken.sequence(), broken.why()));
    }
}
