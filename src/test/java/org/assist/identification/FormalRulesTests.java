package org.assist.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.vocabulary.AgeGroup.ADULT;
import static org.assist.vocabulary.Jurisdiction.DE;
import static org.assist.vocabulary.Jurisdiction.ES;
import static org.assist.vocabulary.ResidenceStatus.ASYLUM_SEEKER;
import static org.assist.vocabulary.ResidenceStatus.EU_CITIZEN;
import static org.assist.vocabulary.ResidenceStatus.IRREGULAR;

import java.util.List;
import java.util.stream.Stream;

import org.assist.fixture.RuleBench;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ResidenceStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to be seen to on the track of formal identification. */
class FormalRulesTests {

    private static final RuleBench RULES = new RuleBench(FormalIdentification.QUESTION);
    private static final String HELP = "Our help goes on whatever she decides and whatever an authority decides";

    @Test
    void ourHelpHangsOnNothing() {
        assertThat(advice(DE, false, ADULT, IRREGULAR)).containsExactly(HELP);
    }

    @Test
    void inDetentionHoursMayCountAndInSpainTheyDo() {
        assertThat(advice(DE, true, ADULT, IRREGULAR)).hasSize(2).anyMatch(sentence -> sentence.startsWith("She is in detention"));
        assertThat(advice(ES, true, ADULT, IRREGULAR)).hasSize(3).anyMatch(sentence -> sentence.contains("24 hours"));
        assertThat(advice(ES, false, ADULT, IRREGULAR)).containsExactly(HELP);
    }

    @Test
    void asylumDoesNotStandAgainstIdentification() {
        assertThat(advice(ES, false, ADULT, ASYLUM_SEEKER)).hasSize(2).anyMatch(sentence -> sentence.startsWith("Asylum and identification"));
    }

    @Test
    void aCitizenOfTheUnionAsksWhatItBringsHer() {
        assertThat(advice(DE, false, ADULT, EU_CITIZEN)).hasSize(2).anyMatch(sentence -> sentence.startsWith("As a citizen of the Union"));
    }

    @ParameterizedTest
    @EnumSource(value = AgeGroup.class, names = {"CHILD", "UNCERTAIN"})
    void whoMayBeUnderAgeIsNotAlone(AgeGroup age) {
        assertThat(advice(DE, false, age, IRREGULAR)).hasSize(2).anyMatch(sentence -> sentence.startsWith("She may be under age"));
    }

    @ParameterizedTest
    @EnumSource
    void everyCountryKnowsAGoodAndABadDecision(Jurisdiction jurisdiction) {
        assertThat(RULES.rulebook().rows("formal", TrackDecision.class)).filteredOn(row -> row.jurisdiction() == jurisdiction)
                .extracting(TrackDecision::outcome).contains(Outcome.POSITIVE, Outcome.NEGATIVE);
    }

    @Test
    void theRulesAreNotToldWhetherSheCooperates() {
        assertThat(Stream.of(TrackFacts.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactly("jurisdiction", "detained", "ageGroup", "residenceStatus");
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static List<String> advice(Jurisdiction jurisdiction, boolean detained, AgeGroup age, ResidenceStatus status) {
        return RULES.ask(List.of(new TrackFacts(jurisdiction, detained, age, status))).of(TrackAdvice.class).stream().map(TrackAdvice::sentence).toList();
    }
}
