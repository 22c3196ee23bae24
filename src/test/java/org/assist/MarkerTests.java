package org.assist;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.Tables;
import org.assist.fixture.WholeRun;
import org.assist.notification.CaughtMails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever is typed into any form can be read nowhere but in the form: not in a table, a log or a mail. Every test that
 * answers a form types a marker into its free texts; here, at the end of the run, it is looked for.
 */
@AssistTest
@WholeRun
class MarkerTests {

    @Autowired
    CaughtMails mails;
    @Autowired
    JdbcTemplate sql;

    @Test
    void everyFormWithAFreeTextWasAnsweredWithAMarker() {
        assertThat(Casework.marked()).containsAll(Casework.textFields().entrySet().stream().filter(form -> !form.getValue().isEmpty())
                .map(Map.Entry::getKey).collect(toSet()));
    }

    @Test
    void whatIsTypedIntoAFormIsReadableInNoTableAndNoMail() {
        assertThat(Tables.thatHold(sql, Casework.MARKER)).isEmpty();
        assertThat(mails.latest()).isNotEmpty().noneMatch(mail -> (mail.from() + mail.to() + mail.subject() + mail.text()).contains(Casework.MARKER));
    }

    @Test
    void whatIsTypedIntoAFormIsReadableInNoLog() throws IOException {
        assertThat(Files.readString(Path.of("target/run.log"))).isNotEmpty().doesNotContain(Casework.MARKER);
    }

    @Test
    void aMarkerInATableIsFound() {
        sql.update("insert into assist.recipient_reference (reference, recipient, case_number) values ('planted', ?, 'planted')", Casework.MARKER + "planted");
        try {
            assertThat(Tables.thatHold(sql, Casework.MARKER + "planted")).containsExactly("assist.recipient_reference.recipient");
        } finally {
            sql.update("delete from assist.recipient_reference where reference = 'planted'");
        }
    }
}
