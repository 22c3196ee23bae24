package org.assist.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.vocabulary.Jurisdiction.DE;
import static org.assist.vocabulary.Jurisdiction.IE;
import static org.assist.vocabulary.Jurisdiction.UK_SCT;

import java.util.List;
import java.util.Set;

import org.assist.fixture.RuleBench;
import org.assist.rulebook.Conclusions;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in the programme, rule by rule: each speaks once and stays silent once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgrammeRulesTests {

    private static final RuleBench RULES = new RuleBench(Programme.QUESTION);
    private static final Set<String> SEXUAL = Set.of("SexualExploitation");

    @Test
    void aThirdCountryWomanPresumedTraffickedForSexualExploitationIsIn() {
        assertThat(about(report("Feminine", AgeGroup.ADULT, Set.of("NGA"), "PossibleVictimOfTrafficking", SEXUAL, IE)).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Masculine", "TransgenderMasculine"})
    void aManIsSignposted(String gender) {
        assertThat(signposts(gender(gender))).containsExactly("The programme is for women: signpost to the support for men");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Feminine", "TransgenderFeminine"})
    void aWomanIsNeitherSignpostedNorAsked(String gender) {
        assertThat(about(gender(gender)).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NonSpecifiedUnknown", "NonConforming", ""})
    void whoseGenderIsNotKnownIsAskedAndNotRefused(String gender) {
        assertThat(signposts(gender(gender))).isEmpty();
        assertThat(remarks(gender(gender))).containsExactly("Her gender is not known or not given as a woman's: ask how she sees herself");
    }

    @ParameterizedTest
    @CsvSource({"ROU,UK_SCT", "ROU,DE", "NOR,IE", "CHE,IT", "IRL,UK_SCT", "ESP,ES"})
    void aCitizenOfTheUnionItsAreaOrSwitzerlandIsSignpostedEverywhere(String country, Jurisdiction where) {
        assertThat(signposts(citizen(where, country))).singleElement().asString().startsWith("A citizen of the EU");
    }

    @Test
    void aBritishCitizenIsSignpostedInScotlandAndOnlyThere() {
        assertThat(signposts(citizen(UK_SCT, "GBR"))).singleElement().asString().startsWith("A British citizen");
        assertThat(signposts(citizen(DE, "GBR"))).isEmpty();
    }

    @Test
    void oneOfTwoCitizenshipsIsEnoughToBeNoThirdCountryNational() {
        assertThat(signposts(citizen(IE, "NGA", "ITA"))).hasSize(1);
        assertThat(signposts(citizen(UK_SCT, "IRQ", "GBR"))).hasSize(1);
        assertThat(signposts(citizen(UK_SCT, "IRQ", "IRN"))).isEmpty();
    }

    @Test
    void anUnknownCitizenshipIsVerifiedAndNotRefused() {
        assertThat(signposts(citizen(IE))).isEmpty();
        assertThat(remarks(citizen(IE))).containsExactly("Her citizenship is not known: verify that she is a third-country national");
        assertThat(remarks(citizen(IE, "VNM"))).isEmpty();
    }

    @Test
    void whoIsReportedAsNoVictimIsSignposted() {
        assertThat(signposts(status("NotAVictimOfTrafficking"))).singleElement().asString().startsWith("She is reported as not a victim");
        assertThat(signposts(status("ActualVictimOfTrafficking"))).isEmpty();
    }

    @Test
    void aReportWithoutAStatusIsScreened() {
        assertThat(signposts(status(""))).isEmpty();
        assertThat(remarks(status(""))).singleElement().asString().endsWith("screen for indicators");
        assertThat(remarks(status("PossibleVictimOfTrafficking"))).isEmpty();
    }

    @Test
    void anotherExploitationAloneIsSignposted() {
        assertThat(signposts(exploitation("ForcedLabour", "Servitude"))).singleElement().asString().startsWith("She was exploited in another way");
        assertThat(signposts(exploitation("ForcedLabour", "SexualExploitation"))).isEmpty();
    }

    @Test
    void anUnknownExploitationIsSignpostedToScreening() {
        assertThat(signposts(exploitation())).containsExactly("Nothing points to sexual exploitation yet: signpost to screening, and report again if it does");
    }

    @Test
    void aChildIsInAndTakesTheChildRoute() {
        assertThat(about(age(AgeGroup.CHILD)).all()).containsExactly(new ChildRoute("She is a child: she takes the child route and gets a guardian"));
    }

    @Test
    void whoseAgeIsUncertainIsTreatedAsAChild() {
        assertThat(about(age(AgeGroup.UNCERTAIN)).all()).containsExactly(new ChildRoute("Her age is not certain: she is treated as a child until it is"));
        assertThat(about(age(AgeGroup.ADULT)).all()).isEmpty();
    }

    @Test
    void theTableKnowsTheTwentySevenStatesOfTheUnion() {
        assertThat(RULES.rulebook().rows("identification", CountryRow.class)).filteredOn(row -> row.group() == CountryRow.Group.EU).hasSize(27);
    }

    @Test
    void theDecisionGivesOneSentenceWithEveryReason() {
        var decision = new Programme(RULES.rulebook()).decide(report("Masculine", AgeGroup.CHILD, Set.of("GBR"), "PossibleVictimOfTrafficking", SEXUAL, UK_SCT));

        assertThat(decision.inProgramme()).isFalse();
        assertThat(decision.childRoute()).isTrue();
        assertThat(decision.sentence()).isEqualTo("A British citizen is no third-country national in Scotland: signpost to the national support for victims. "
                + "The programme is for women: signpost to the support for men");
        assertThat(decision.version()).hasSize(12);
    }

    @Test
    void theDecisionKeepsWhatIsToBeVerified() {
        var decision = new Programme(RULES.rulebook()).decide(report("Feminine", null, null, null, SEXUAL, IE));

        assertThat(decision.inProgramme()).isTrue();
        assertThat(decision.childRoute()).isTrue();
        assertThat(decision.remarks()).hasSize(3);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyRuleSpokeInSomeTest() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static Conclusions about(ReportFacts report) {
        return RULES.ask(List.of(report));
    }

    private static List<String> signposts(ReportFacts report) {
        return about(report).of(Signpost.class).stream().map(Signpost::sentence).toList();
    }

    private static List<String> remarks(ReportFacts report) {
        return about(report).of(ToVerify.class).stream().map(ToVerify::sentence).toList();
    }

    private static ReportFacts gender(String gender) {
        return report(gender, AgeGroup.ADULT, Set.of("VNM"), "PossibleVictimOfTrafficking", SEXUAL, IE);
    }

    private static ReportFacts citizen(Jurisdiction where, String... countries) {
        return report("Feminine", AgeGroup.ADULT, Set.of(countries), "PossibleVictimOfTrafficking", SEXUAL, where);
    }

    private static ReportFacts status(String status) {
        return report("Feminine", AgeGroup.ADULT, Set.of("VNM"), status, SEXUAL, IE);
    }

    private static ReportFacts exploitation(String... kinds) {
        return report("Feminine", AgeGroup.ADULT, Set.of("VNM"), "PossibleVictimOfTrafficking", Set.of(kinds), IE);
    }

    private static ReportFacts age(AgeGroup age) {
        return report("Feminine", age, Set.of("VNM"), "PossibleVictimOfTrafficking", SEXUAL, IE);
    }

    private static ReportFacts report(String gender, AgeGroup age, Set<String> citizenships, String status, Set<String> exploitation, Jurisdiction where) {
        return new ReportFacts(gender, age, citizenships, status, exploitation, where);
    }
}
