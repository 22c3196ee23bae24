package org.assist.escalation;

import java.sql.Timestamp;
import java.time.Clock;

import org.assist.vocabulary.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that somebody talked with her, where no task says so: that it happened, never what was said. */
@Component
public class ClientContacts {

    private final JdbcClient sql;
    private final Clock clock;

    ClientContacts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** They have talked just now. */
    @Transactional
    public void talked(CaseNumber number) {
        sql.sql("insert into assist.client_contact (case_number, talked_at) values (?, ?) on conflict do nothing").param(number.digits()).param(Timestamp.from(clock.instant())).update();
    }
}
