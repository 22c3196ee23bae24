package org.assist.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.assist.fixture.AssistTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new table says whether it holds anything of a case: it is erased with the case, or stands here. */
@AssistTest
class ErasedRowsTests {

    /** Nothing in them belongs to one case; why not, stands beside each. */
    private static final List<String> OF_NO_CASE = List.of(
            // the directory and what partners said of themselves
            "organisation", "service", "service_funding", "organisation_disruption", "places_question", "directory_change",
            "hsds_organisation", "hsds_service", "hsds_loose_row", "hsds_import",
            // people who work here, and mentors, whose own file has a number of its own
            "worker_absence", "second_factor", "mentor",
            // counts without anybody behind them
            "satisfaction_answer", "legal_surgery_outcome", "published_figure", "standing_time",
            // who saw what, of a case under a keyed hash of its number; it has to stay (GDPR Art 5(2), 17(3)(b))
            "audit_entry",
            // the proof that something was erased
            "erasure",
            // the number of what was released
            "release_taken", "flyway_schema_history");

    @Autowired
    JdbcTemplate sql;

    @Test
    void everyTableIsErasedWithItsCaseOrHoldsNothingOfOne() {
        var tables = sql.queryForList("select table_name from information_schema.tables where table_schema = 'assist' and table_type = 'BASE TABLE'", String.class);
        var erased = Stream.of(ErasedRows.INDIRECT.stream().map(rows -> rows.substring(0, rows.indexOf(' '))), ErasedRows.DIRECT.stream(), ErasedRows.FILES.stream())
                .flatMap(it -> it).toList();

        assertThat(Stream.concat(erased.stream(), OF_NO_CASE.stream())).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void everyTableWithTheNumberOfACaseIsErasedByIt() {
        assertThat(sql.queryForList("""
                select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'assist' and table_type = 'BASE TABLE' and column_name = 'case_number'""", String.class))
                .containsExactlyInAnyOrderElementsOf(ErasedRows.DIRECT);
    }
}
