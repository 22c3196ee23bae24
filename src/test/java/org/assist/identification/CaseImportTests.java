package org.assist.identification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assist.identification.RowResult.Outcome.ALREADY_KNOWN;
import static org.assist.identification.RowResult.Outcome.CASE_OPENED;
import static org.assist.identification.RowResult.Outcome.REFUSED;
import static org.assist.identification.RowResult.Outcome.SIGNPOSTED;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.assist.fixture.AssistTest;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AssistTest
class CaseImportTests {

    private static final String HEADER = "cas_SourceReference,prs_Gender,prs_AgeGroup,prs_Citizenship,vic_TraffickingStatus,vic_TypeOfExploitation\n";
    private static final String WOMAN = ",Feminine,Adult,ALB,PossibleVictimOfTrafficking,SexualExploitation\n";

    @Autowired
    CaseImport imports;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;

    @Test
    void aWomanInTheProgrammeGetsACaseWithATask() {
        var row = run(HEADER + "OPEN-1" + WOMAN).rows().get(0);

        assertThat(row.outcome()).isEqualTo(CASE_OPENED);
        var number = CaseNumber.of(row.caseNumber()).digits();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("victim-assistance").count()).isOne();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getTaskDefinitionKey()).isEqualTo("Task_ScreenForIndicators");
    }

    @Test
    void whoeverIsNotInTheProgrammeGetsASignpostWithASentence() {
        var row = run(HEADER + "SIGN-1,Masculine,Adult,ALB,PossibleVictimOfTrafficking,ForcedLabour\n").rows().get(0);

        assertThat(row.outcome()).isEqualTo(SIGNPOSTED);
        assertThat(row.reason()).isNotBlank();
        var number = CaseNumber.of(row.caseNumber()).digits();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getTaskDefinitionKey()).isEqualTo("Task_SignpostElsewhere");
    }

    @Test
    void aBadRowStopsNoOther() {
        var rows = run(HEADER + "BAD-1" + WOMAN + "BAD-2,Feminine,Adult,ALBANIA,PossibleVictimOfTrafficking,SexualExploitation\n"
                + "BAD-3,Feminine\n" + WOMAN + "BAD-4" + WOMAN).rows();

        assertThat(rows).extracting(RowResult::outcome).containsExactly(CASE_OPENED, REFUSED, REFUSED, REFUSED, CASE_OPENED);
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(1).column()).isEqualTo("prs_Citizenship");
        assertThat(rows.get(1).reason()).doesNotContain("ALBANIA");
        assertThat(rows.get(2).reason()).contains("2 values", "6 columns");
        assertThat(rows.get(3).column()).isEqualTo("cas_SourceReference");
    }

    @Test
    void theSameFileTwiceOpensNothingTwice() {
        var file = HEADER + "TWICE-1" + WOMAN + "TWICE-2" + WOMAN;
        run(file);
        var before = runtime.createProcessInstanceQuery().count();

        assertThat(run(file).rows()).extracting(RowResult::outcome).containsOnly(ALREADY_KNOWN);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void unknownColumnsAreNamed() {
        var result = run("cas_SourceReference,prs_Gender,favourite_colour\nCOL-1,Feminine,blue\n");

        assertThat(result.unknownColumns()).containsExactly("favourite_colour");
    }

    @Test
    void aFileThatIsNoneIsRefusedAsAWhole() {
        assertThatThrownBy(() -> run("prs_Gender\nFeminine\n")).hasMessageContaining("cas_SourceReference");
        assertThatThrownBy(() -> imports.run(new byte[] {(byte) 0xC3, (byte) 0x28}, "harbour-light", Jurisdiction.IE, "caseworker"))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> run(HEADER + "Q-1,\"Feminine,Adult\n")).hasMessageContaining("quotation mark");
    }

    @Test
    void everyPresumedVictimOfAPublishedQuarterIsAnswered() throws IOException {
        var file = Path.of("../shared/data/intake/nrm-ngo-2023-q2.csv");
        assumeTrue(Files.exists(file), "Skipped: the published figures are not beside this project");
        var lines = Files.readAllLines(file);

        var result = imports.run(Files.readAllBytes(file), "harbour-light", Jurisdiction.UK_SCT, "caseworker");

        assertThat(result.rows()).hasSize(198).extracting(RowResult::outcome).containsOnly(CASE_OPENED, SIGNPOSTED);
        assertThat(result.unknownColumns()).isEmpty();
        for (var row : result.rows()) {
            var values = lines.get((int) row.line() - 1).split(",", -1);
            var europeanOrUnknown = Arrays.asList("", "GBR", "LTU", "ROU", "POL", "NLD", "HUN").contains(values[5]);
            if (values[3].equals("Feminine") && values[4].equals("Adult") && values[7].contains("SexualExploitation") && !europeanOrUnknown) {
                assertThat(row.outcome()).as("line %d", row.line()).isEqualTo(CASE_OPENED);
            }
            if (values[3].equals("Masculine") || !values[7].contains("SexualExploitation")) {
                assertThat(row.outcome()).as("line %d", row.line()).isEqualTo(SIGNPOSTED);
            }
        }
        assertThat(imports.run(Files.readAllBytes(file), "harbour-light", Jurisdiction.UK_SCT, "caseworker").rows())
                .extracting(RowResult::outcome).containsOnly(ALREADY_KNOWN);
    }

    private ImportResult run(String file) {
        return imports.run(file.getBytes(UTF_8), "harbour-light", Jurisdiction.IE, "caseworker");
    }
}
