package org.assist.legal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Legal surgeries: sittings with slots at a host's place. Only numbers are kept, never who came. */
@Component
public class LegalSurgeries {

    private final Rulebook rulebook;
    private final JdbcClient sql;
    private final Clock clock;

    LegalSurgeries(Rulebook rulebook, JdbcClient sql, Clock clock) {
        this.rulebook = rulebook;
        this.sql = sql;
        this.clock = clock;
    }

    /** When the next one of a series is held. */
    public Instant next(SurgeryMode mode, Instant last, Jurisdiction jurisdiction) {
        var days = rulebook.rows(LegalTracks.QUESTION.name(), SurgeryTime.class).stream().filter(time -> time.mode() == mode).findFirst().orElseThrow().days();
        return last.atZone(jurisdiction.zone()).plusDays(days).toInstant();
    }

    /** Keeps how many clients of a sitting had which outcome. */
    @Transactional
    public void record(CaseNumber file, Instant heldAt, Map<SurgeryOutcome, Integer> clients) {
        clients.forEach((outcome, count) -> sql
                .sql("insert into assist.legal_surgery_outcome (file_number, held_at, outcome, clients, recorded_at) values (?, ?, ?, ?, ?)")
                .params(List.of(file.digits(), Timestamp.from(heldAt), outcome.name(), count, Timestamp.from(clock.instant()))).update());
    }
}
