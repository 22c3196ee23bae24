package org.assist.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;

import org.assist.fixture.AssistTest;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AssistTest
class CaseRegisterTests {

    @Autowired
    CaseRegister register;
    @Autowired
    Vault vault;
    @Autowired
    JdbcTemplate sql;

    @Test
    void whatWasSaidComesBackAndTheNewestAnswerCounts() {
        var number = register.takeDown("harbour-light", Jurisdiction.IE, null);
        register.write(number, "first-form", Map.of("languages", List.of("en"), "alias", "Marker"), "caseworker");
        register.write(number, "second-form", Map.of("languages", List.of("en", "sq")), "caseworker");

        assertThat(register.profile(number).languages()).containsExactly("en", "sq");
        assertThat(register.answers(number).text("alias")).contains("Marker");
    }

    @Test
    void whatBelongsToOneNeedStaysOutOfTheCase() {
        var number = register.takeDown("harbour-light", Jurisdiction.IE, null);
        register.write(number, "feedback/7f3c", Map.of("alias", "Marker"), "caseworker");

        assertThat(register.answers(number).text("alias")).isEmpty();
        assertThat(register.answers(number, "feedback/7f3c").text("alias")).contains("Marker");
    }

    @Test
    void nothingIsReadableInTheDatabase() {
        var number = register.takeDown("harbour-light", Jurisdiction.IE, "SOURCE-MARKER-1");
        register.write(number, "first-form", Map.of("alias", "AliasMarker"), "caseworker");

        var row = sql.queryForMap("select encode(sealed, 'escape') as sealed from assist.case_section where case_number = ?", number.digits());
        assertThat(row.get("sealed").toString()).doesNotContain("AliasMarker", "alias");
        var key = sql.queryForObject("select encode(source_key, 'escape') from assist.case_file where number = ?", String.class, number.digits());
        assertThat(key).doesNotContain("SOURCE-MARKER-1");
    }

    @Test
    void aReportIsKnownToTheOrganisationThatSentItAndToNobodyElse() {
        var number = register.takeDown("harbour-light", Jurisdiction.IE, "KNOWN-1");

        assertThat(register.known("harbour-light", "KNOWN-1")).contains(number);
        assertThat(register.known("lindenhof", "KNOWN-1")).isEmpty();
    }

    @Test
    void aSectionMovedToAnotherCaseDoesNotOpen() {
        var sealed = vault.seal("text", "case_section/1/a");

        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, "case_section/2/a")).withMessageContaining("changed");
    }

    @Test
    void aCaseIsOpenedOnce() {
        var number = register.takeDown("harbour-light", Jurisdiction.IE, null);
        register.signpost(number);

        assertThatIllegalStateException().isThrownBy(() -> register.open(number)).withMessageContaining("SIGNPOSTED");
    }
}
