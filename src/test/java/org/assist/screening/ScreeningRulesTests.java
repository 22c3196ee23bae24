package org.assist.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.casefile.Answers;
import org.assist.fixture.RuleBench;
import org.assist.vocabulary.AgeGroup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What points to trafficking, rule by rule: each speaks once and stays silent once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreeningRulesTests {

    private static final RuleBench RULES = new RuleBench(Screening.QUESTION);

    @ParameterizedTest
    @CsvSource({"2,0,0,Two strong indicators", "3,1,1,Two strong indicators", "1,1,0,One strong indicator and another one", "1,0,1,One strong indicator and another one",
            "0,3,0,Three medium indicators", "0,2,1,Two medium indicators and a weak one"})
    void enoughIndicatorsMakeADimension(int strong, int medium, int weak, String rule) {
        assertThat(found(strong, medium, weak)).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "1,0,0", "0,2,0", "0,1,1", "0,1,4", "0,0,5"})
    void fewerIndicatorsDoNot(int strong, int medium, int weak) {
        assertThat(found(strong, medium, weak)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECEPTIVE_RECRUITMENT", "COERCIVE_RECRUITMENT", "RECRUITMENT_VULNERABILITY"})
    void anAdultWhoWasRecruitedByOneOfTheMeansExploitedAndHeldInItIsAStrongIndication(Dimension means) {
        assertThat(results(AgeGroup.ADULT, means, Dimension.EXPLOITATION, Dimension.DESTINATION_COERCION)).contains(ScreeningResult.STRONG);
        assertThat(results(AgeGroup.ADULT, means, Dimension.EXPLOITATION, Dimension.DESTINATION_VULNERABILITY)).contains(ScreeningResult.STRONG);
    }

    @Test
    void anAdultNeedsAllThree() {
        assertThat(results(AgeGroup.ADULT, Dimension.EXPLOITATION, Dimension.DESTINATION_COERCION)).containsExactly(ScreeningResult.SOME);
        assertThat(results(AgeGroup.ADULT, Dimension.COERCIVE_RECRUITMENT, Dimension.EXPLOITATION)).containsExactly(ScreeningResult.SOME);
        assertThat(results(AgeGroup.ADULT, Dimension.COERCIVE_RECRUITMENT, Dimension.DESTINATION_COERCION)).containsExactly(ScreeningResult.SOME);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHILD", "UNCERTAIN"})
    void forAChildAndWhoeverMayBeOneNoMeansAreRequired(AgeGroup ageGroup) {
        assertThat(results(ageGroup, Dimension.EXPLOITATION, Dimension.DESTINATION_VULNERABILITY)).contains(ScreeningResult.STRONG);
        assertThat(results(ageGroup, Dimension.EXPLOITATION)).containsExactly(ScreeningResult.SOME);
    }

    @Test
    void oneIndicatorIsSomethingAndNoneIsNothingYet() {
        assertThat(indications(new PictureFacts(AgeGroup.ADULT, Set.of(), 1))).containsExactly(ScreeningResult.SOME);
        assertThat(indications(new PictureFacts(AgeGroup.ADULT, Set.of(), 0))).containsExactly(ScreeningResult.NONE_YET);
    }

    @Test
    void noResultSaysThatSheIsNotAVictim() {
        assertThat(ScreeningResult.values()).extracting(ScreeningResult::label).noneMatch(label -> label.toLowerCase().contains("not a victim"));
    }

    @Test
    void theTableHasExactlyTheCodesOfTheForm() throws IOException {
        var asked = new TreeSet<String>();
        var form = new ObjectMapper().readTree(Path.of("processes/forms/screen-for-indicators.form").toFile());
        form.findParents("key").forEach(question -> Dimension.all().filter(dimension -> dimension.question().equals(question.path("key").asText()))
                .forEach(dimension -> question.path("values").forEach(value -> asked.add(dimension + " " + value.path("value").asText()))));

        assertThat(RULES.rulebook().rows("screening", Indicator.class)).extracting(row -> row.dimension() + " " + row.code())
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void theIndicatorsOfAConversationAreCountedAndExplained() {
        var weighed = screening().weigh(new Answers(Map.of("deceptiveRecruitment", List.of("WORK", "EARNINGS"), "exploitationSigns", List.of("PAY", "LIVING", "WORKING"),
                "destinationCoercion", List.of("DEBT", "DOCUMENTS_TAKEN"), "destinationCoercionOthers", "NO")), AgeGroup.ADULT);

        assertThat(weighed.result()).isEqualTo(ScreeningResult.STRONG);
        assertThat(weighed.sentence()).startsWith("She was deceived, forced or used");
        assertThat(weighed.dimensions().get(Dimension.DESTINATION_COERCION)).containsExactly("Two strong indicators", "The others: asked, and no");
        assertThat(weighed.dimensions().get(Dimension.COERCIVE_RECRUITMENT)).containsExactly("Not enough indicators yet");
        assertThat(weighed.version()).hasSize(12);
    }

    @Test
    void anIndicatorMayWeighMoreForAChild() {
        var school = new Answers(Map.of("exploitationSigns", List.of("EDUCATION", "PAY", "LIVING"), "destinationVulnerability", List.of("DEPENDENCY", "FAMILY", "STATUS")));

        assertThat(screening().weigh(school, AgeGroup.CHILD).dimensions().get(Dimension.EXPLOITATION)).containsExactly("Three medium indicators");
        assertThat(screening().weigh(school, AgeGroup.ADULT).dimensions().get(Dimension.EXPLOITATION)).containsExactly("Two medium indicators and a weak one");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyRuleSpokeInSomeTest() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static Screening screening() {
        return new Screening(RULES.rulebook(), null, null, null, null, Clock.systemUTC());
    }

    private static List<String> found(int strong, int medium, int weak) {
        return RULES.ask(List.of(new DimensionFacts(Dimension.EXPLOITATION, strong, medium, weak))).of(Found.class).stream().map(Found::sentence).toList();
    }

    private static List<ScreeningResult> results(AgeGroup ageGroup, Dimension... found) {
        return indications(new PictureFacts(ageGroup, Set.copyOf(Arrays.asList(found)), 3));
    }

    private static List<ScreeningResult> indications(PictureFacts picture) {
        return RULES.ask(List.of(picture)).of(Indication.class).stream().map(Indication::result).toList();
    }
}
