package org.assist.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.assist.release.SignedRelease;
import org.assist.release.Signers;
import org.assist.rulebook.Inn.Bed;
import org.assist.rulebook.Inn.Guest;
import org.assist.rulebook.Inn.Mood;
import org.assist.rulebook.Inn.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** How rules and tables are read, asked, changed and refused while the program runs. */
@ExtendWith(OutputCaptureExtension.class)
public class RulebookTests {

    private static final List<Guest> TIRED = List.of(new Guest("Ada", 30, Mood.TIRED, Set.of("en")));

    @TempDir
    private Path folder;
    private Rulebook rulebook;

    @BeforeEach
    void open() throws IOException {
        write("bed.drl", Inn.NO_BED);
        write("beds.csv", Inn.BEDS);
        rulebook = new Rulebook(List.of(Inn.QUESTION), folder.toString());
    }

    @Test
    void aRuleThatTwoPeopleDidNotSignIsNotTakenOver(CapturedOutput log) throws IOException {
        var signers = new Signers("ada", "bela");
        signers.list(folder);
        signers.sign(folder, "ada", "bela");
        var signed = new Rulebook(List.of(Inn.QUESTION), folder.toString(), signers.release(2));
        var before = signed.version("inn");

        write("beds.csv", Inn.BEDS.replace("TIRED,0", "TIRED,1"));
        signed.reload();
        assertThat(signed.version("inn")).isEqualTo(before);
        assertThat(signed.refused()).containsExactly("inn");
        assertThat(log).contains("beds.csv is not as it was signed");

        signers.list(folder);
        signers.sign(folder, "ada", "bela");
        signed.reload();
        assertThat(signed.version("inn")).isNotEqualTo(before);
        assertThat(signed.refused()).isEmpty();
    }

    @Test
    void answersWithConclusionsAndTheRulesThatSpoke() {
        var conclusions = rulebook.ask("inn", TIRED);

        assertThat(conclusions.of(Refused.class)).containsExactly(new Refused("Ada", "A guest without a bed is sent on"));
        assertThat(conclusions.spoken()).containsExactly("A guest without a bed is sent on");
        assertThat(rulebook.criterionOf("inn", "A guest without a bed is sent on")).isEqualTo("I1");
        assertThat(rulebook.rows("inn", Bed.class)).containsExactly(new Bed(Mood.MERRY, 2), new Bed(Mood.TIRED, 0));
    }

    @Test
    void oneAskKnowsNothingOfTheOtherOne() {
        rulebook.ask("inn", TIRED);
        assertThat(rulebook.ask("inn", List.of()).all()).isEmpty();
    }

    @Test
    void refusesAQuestionNobodyKnowsAndAFactThatIsNone() {
        assertThatThrownBy(() -> rulebook.ask("weather", List.of())).hasMessage("Nobody asks the question weather");
        assertThatThrownBy(() -> rulebook.ask("inn", List.of(new Bed(Mood.MERRY, 1)))).hasMessage("Bed is no fact of the question inn");
    }

    @Test
    void aChangedTableIsInForceAfterTheNextLook() throws IOException {
        var before = rulebook.version("inn");
        write("beds.csv", Inn.BEDS.replace("TIRED,0", "TIRED,1"));
        rulebook.reload();

        assertThat(rulebook.ask("inn", TIRED).all()).isEmpty();
        assertThat(rulebook.version("inn")).isNotEqualTo(before).hasSize(12);
    }

    @Test
    void aBrokenRuleIsReportedOnceAndTheOnesBeforeStayInForce(CapturedOutput log) throws IOException {
        var before = rulebook.version("inn");
        write("bed.drl", Inn.NO_BED.replace("beds < 1", "beds < many"));
        rulebook.reload();
        rulebook.reload();

        assertThat(rulebook.ask("inn", TIRED).all()).hasSize(1);
        assertThat(rulebook.version("inn")).isEqualTo(before);
        assertThat(log.getAll().split("Rules of inn not taken over, those before stay in force. rules/inn/bed.drl, line 12: many is no word")).hasSize(2);
    }

    @Test
    void whatOnlyTheCompilerSeesIsReportedWithItsFile(CapturedOutput log) throws IOException {
        write("bed.drl", Inn.NO_BED.replace("beds < 1", "beds < \"x\" )) "));
        rulebook.reload();

        assertThat(log).contains("rules/inn/bed.drl, line ");
        assertThat(rulebook.ask("inn", TIRED).all()).hasSize(1);
    }

    /** Has the simple name of another enum. */
    public static class Weather {

        public enum Mood { STORMY }
    }

    @Test
    void twoTypesOfOneNameAreReportedAndTheRulesBeforeStayInForce(CapturedOutput log) throws IOException {
        write("bed.drl", Inn.NO_BED.replace("beds < 1", "beds < 1, mood == Mood.TIRED"));
        write("storm.drl", Inn.NO_BED.replace("beds < 1", "beds < 1, mood != Mood.STORMY").replace("Inn.Mood", "RulebookTests.Weather.Mood")
                .replace("A guest without a bed is sent on", "A guest is kept in a storm"));
        rulebook.reload();

        assertThat(log).contains("Rules of inn not taken over, those before stay in force.").contains("Mood");
        assertThat(rulebook.ask("inn", TIRED).all()).hasSize(1);
    }

    /** Its component has the name of a DRL keyword. */
    public record Measure(String unit) {}

    @Test
    void aWordTheCompilerStumblesOverIsReportedWithItsRule() throws IOException {
        var question = new Question("scales", List.of(Measure.class), List.of(), List.of(Refused.class));
        var rule = """
                package rules.scales;
                import org.assist.rulebook.RulebookTests.Measure;
                import org.assist.rulebook.Inn.Refused;
                rule "Nothing is weighed in ounces"
                when
                    Measure( $unit : unit )
                then
                    insert( new Refused( $unit, drools.getRule().getName() ) );
                end
                """;

        assertThatThrownBy(() -> new RuleSet(question, new TreeMap<>(Map.of("scales.drl", rule)))).isInstanceOf(BrokenRules.class)
                .hasMessageContaining("scales/scales.drl, line 4").hasMessageContaining("Nothing is weighed in ounces");
    }

    @Test
    void aTypeThatDoesNotFitIsReportedWithItsFile(CapturedOutput log) throws IOException {
        write("bed.drl", Inn.NO_BED.replace("new Refused( $name,", "new Refused( $mood,"));
        write("age.drl", Inn.NO_BED.replace("A guest", "A child").replace("beds < 1", "beds < 1, beds > 5"));
        rulebook.reload();

        assertThat(log).contains("those before stay in force. rules/inn/bed.drl, line 8: The rule \"A guest without a bed is sent on\" does not compile: "
                + "The constructor Inn.Refused(Inn.Mood, String) is undefined. Compare it with a rule that works.");
        assertThat(rulebook.ask("inn", TIRED).all()).hasSize(1);
    }

    @Test
    void aMistakeThatIsTakenBackIsForgiven() throws IOException {
        write("bed.drl", "nonsense");
        rulebook.reload();
        write("bed.drl", Inn.NO_BED);
        write("beds.csv", Inn.BEDS.replace("TIRED,0", "TIRED,3"));
        rulebook.reload();

        assertThat(rulebook.ask("inn", TIRED).all()).isEmpty();
    }

    @Test
    void twoRulesCannotHaveOneName() throws IOException {
        write("zzz.drl", Inn.NO_BED);
        assertRefused("rules/inn/zzz.drl, line 8: The rule \"A guest without a bed is sent on\" stands in inn/bed.drl, line 8, already. Give it its own sentence.");
    }

    @Test
    void aMistakeInATableIsReportedWithLineAndColumn() throws IOException {
        write("beds.csv", Inn.BEDS.replace("TIRED,0", "TIRED,none"));
        assertRefused("rules/inn/beds.csv, line 4: 'none' cannot stand in the column beds. Write a whole number.");
        write("beds.csv", Inn.BEDS.replace("TIRED,0", "TIRED,"));
        assertRefused("rules/inn/beds.csv, line 4: '' cannot stand in the column beds. Write a whole number.");
        write("beds.csv", Inn.BEDS.replace("TIRED,0", "SAD,0"));
        assertRefused("rules/inn/beds.csv, line 4: 'SAD' cannot stand in the column mood. Write one of MERRY, TIRED.");
        write("beds.csv", Inn.BEDS.replace("TIRED,0", "TIRED"));
        assertRefused("rules/inn/beds.csv, line 4: The row has 1 cells. Give it 2: mood,beds.");
        write("beds.csv", Inn.BEDS.replace("mood,beds", "mood,pillows"));
        assertRefused("rules/inn/beds.csv, line 1: The columns are mood,pillows. Let the first line be: mood,beds");
        write("beds.csv", Inn.BEDS.replace("TIRED", "MERRY"));
        assertRefused("rules/inn/beds.csv, line 4: The row says again what line 3 says. Keep one of them.");
        write("beds.csv", Inn.BEDS.replace("TIRED,0", ""));
        assertRefused("rules/inn/beds.csv: It has no row for TIRED. Add one.");
    }

    @Test
    void filesSavedOnWindowsAreReadAsWell() throws IOException {
        write("bed.drl", "\uFEFF" + Inn.NO_BED.replace("\n", "\r\n"));
        write("beds.csv", "\uFEFF" + Inn.BEDS.replace("TIRED,0", "TIRED,1").replace("\n", "\r\n"));
        rulebook.reload();

        assertThat(rulebook.rows("inn", Bed.class)).contains(new Bed(Mood.TIRED, 1));
    }

    @Test
    void aTableThatIsMissingOrReadByNobodyIsReported() throws IOException {
        write("pillows.csv", "a,b\n1,2\n");
        assertRefused("rules/inn/pillows.csv: Nobody reads this table. Put its rows into one that is read, or take it away.");
        Files.delete(folder.resolve("inn/pillows.csv"));
        Files.delete(folder.resolve("inn/beds.csv"));
        assertRefused("rules/inn/beds.csv: The table is missing. Put it back.");
    }

    @Test
    void aRuleThatPairsEverythingWithEverythingIsStopped() throws IOException {
        write("bed.drl", Inn.NO_BED.replace("Guest( $name : name, $mood : mood )", "Guest( $name : name, $mood : mood )\n Guest()\n Guest()\n Guest()")
                .replace("Bed( mood == $mood, beds < 1 )", ""));
        rulebook.reload();
        var crowd = IntStream.range(0, 15).mapToObj(i -> new Guest("Guest " + i, 30, Mood.MERRY, Set.of())).toList();

        assertThatThrownBy(() -> rulebook.ask("inn", crowd)).isInstanceOf(IllegalStateException.class).hasMessageStartingWith("The rules of inn came to no end");
    }

    @Test
    void anAskAboutVeryManyIsAnsweredToTheEnd() throws IOException {
        write("told.drl", Inn.NO_BED.replace("A guest without a bed is sent on", "A guest without a bed is told so"));
        write("tea.drl", Inn.NO_BED.replace("A guest without a bed is sent on", "A guest without a bed gets a cup of tea"));
        rulebook.reload();
        var crowd = IntStream.range(0, 15_000).mapToObj(i -> new Guest("Guest " + i, 30, Mood.TIRED, Set.of())).toList();

        assertThat(rulebook.ask("inn", crowd).of(Refused.class)).hasSize(45_000);
    }

    @Test
    void aBrokenFolderAtTheStartLeavesThePackagedRulesInForce(CapturedOutput log) throws IOException {
        write("bed.drl", "nonsense");
        var started = new Rulebook(List.of(Inn.QUESTION), folder.toString());

        assertThat(started.ask("inn", TIRED).all()).hasSize(1);
        assertThat(log).contains("Rules of inn not taken over, the packaged ones stay in force. rules/inn/bed.drl, line 1: nonsense stands where package is expected.");
    }

    @Test
    void withoutAFolderThePackagedRulesAreInForce() {
        assertThat(new Rulebook(List.of(Inn.QUESTION), folder.resolve("nowhere").toString()).ask("inn", TIRED).all()).hasSize(1);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> new RuleSet(Inn.QUESTION, new RuleFolder(folder, SignedRelease.OF_EVERYTHING).read(Inn.QUESTION))).hasMessage(message);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("inn"));
        Files.writeString(folder.resolve("inn").resolve(file), text);
    }
}
