package org.assist.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.vocabulary.RiskLevel.HIGH;
import static org.assist.vocabulary.RiskLevel.IMMEDIATE;
import static org.assist.vocabulary.RiskLevel.LOW;
import static org.assist.vocabulary.RiskLevel.MEDIUM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.assist.casefile.Answers;
import org.assist.fixture.RuleBench;
import org.assist.rulebook.RuleCard;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of {@code rules/safety} in pairs: it speaks, it stays silent. */
class SafetyRulesTests {

    private static final RuleBench RULES = new RuleBench(SafetyPlans.QUESTION);
    private static final List<String> QUESTIONS = List.of("traffickerNear", "traffickerContact", "traffickerKnowsPlace", "familyRisk", "removalRisk",
            "livingRisk", "digitalRisk", "childrenRisk");
    private static final List<String> CONTROL = List.of("DEBT", "OATH", "IMAGES", "FAMILY", "CHILDREN", "DOCUMENTS", "PARTNER", "NOT_SAID");

    @Test
    void nothingThatIsKnownToBeSafeRaisesTheLevel() {
        assertThat(demanded(safe())).isEmpty();
    }

    @Test
    void somebodyWhoKnowsHerPlaceAndIsNearOrInTouchIsImmediateDanger() {
        assertThat(demanded(safe("traffickerKnowsPlace", "YES", "traffickerNear", "YES"))).contains(IMMEDIATE);
        assertThat(demanded(safe("traffickerKnowsPlace", "YES", "traffickerContact", "YES"))).contains(IMMEDIATE);
        assertThat(demanded(safe("traffickerKnowsPlace", "YES"))).containsExactly(HIGH);
    }

    @Test
    void acuteSelfHarmIsImmediateDangerAndSomeIsMedium() {
        assertThat(demanded(safe("selfHarmRisk", "ACUTE"))).containsExactly(IMMEDIATE);
        assertThat(demanded(safe("selfHarmRisk", "SOME"))).containsExactly(MEDIUM);
        assertThat(demanded(safe("selfHarmRisk", "NOT_SAID"))).isEmpty();
    }

    @Test
    void childrenInDangerAreHighAndImmediateWhenTheTraffickerIsNearOrInTouch() {
        assertThat(demanded(safe("childrenRisk", "YES"))).containsExactly(HIGH);
        assertThat(demanded(safe("childrenRisk", "YES", "traffickerNear", "YES"))).contains(IMMEDIATE);
        assertThat(demanded(safe("childrenRisk", "YES", "traffickerContact", "YES"))).contains(IMMEDIATE);
    }

    @ParameterizedTest
    @CsvSource({"traffickerNear,HIGH", "traffickerContact,HIGH", "livingRisk,HIGH", "removalRisk,HIGH", "familyRisk,MEDIUM", "digitalRisk,MEDIUM"})
    void oneAnswerAloneAsksForItsLevel(String question, RiskLevel level) {
        assertThat(demanded(safe(question, "YES"))).containsExactly(level);
        assertThat(demanded(safe(question, "UNKNOWN"))).isEmpty();
        assertThat(demanded(safe(question, "NOT_SAID"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FAMILY,HIGH", "CHILDREN,HIGH", "PARTNER,HIGH", "DEBT,MEDIUM", "OATH,MEDIUM", "IMAGES,MEDIUM", "DOCUMENTS,MEDIUM"})
    void whatStillHoldsHerAsksForItsLevel(String control, RiskLevel level) {
        assertThat(demanded(safe("controlOverHer", List.of(control)))).containsExactly(level);
        assertThat(demanded(safe("controlOverHer", List.of("NOT_SAID")))).isEmpty();
    }

    @Test
    void whetherSheCanBeFoundIsNoSmallThingNotToKnow() {
        assertThat(demanded(safe("traffickerKnowsPlace", "NOT_NOW"))).containsExactly(MEDIUM);
        assertThat(demanded(safe("traffickerKnowsPlace", "NO"))).isEmpty();
    }

    /** The property the whole folder stands for, over thousands of drawn answers. */
    @Test
    void rulesRaiseALevelAndNeverLowerIt() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (var i = 0; i < 3000; i++) {
            var conclusions = RULES.ask(List.of(RiskFacts.of(new Answers(drawn(random))))).of(AtLeast.class);
            for (var judged : RiskLevel.values()) {
                var inForce = SafetyPlans.inForce(judged, conclusions);
                assertThat(inForce).isGreaterThanOrEqualTo(judged);
                assertThat(conclusions).allSatisfy(demand -> assertThat(inForce).isGreaterThanOrEqualTo(demand.level()));
                assertThat(inForce == judged || conclusions.stream().anyMatch(demand -> demand.level() == inForce)).isTrue();
            }
        }
    }

    /** Nothing a woman may still tell makes the danger smaller than it was without it. */
    @Test
    void oneMoreDangerNeverMakesTheLevelLower() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (var i = 0; i < 2000; i++) {
            var fewer = drawn(random);
            var more = new HashMap<>(fewer);
            more.put(QUESTIONS.get(random.nextInt(QUESTIONS.size())), "YES");
            assertThat(SafetyPlans.inForce(LOW, RULES.ask(List.of(RiskFacts.of(new Answers(more)))).of(AtLeast.class)))
                    .isGreaterThanOrEqualTo(SafetyPlans.inForce(LOW, RULES.ask(List.of(RiskFacts.of(new Answers(fewer)))).of(AtLeast.class)));
        }
    }

    @ParameterizedTest
    @CsvSource({"CRISIS,LOW,30", "CRISIS,MEDIUM,30", "TRANSITION,LOW,90", "INTEGRATION,MEDIUM,180", "CRISIS,HIGH,14", "INTEGRATION,HIGH,14",
            "TRANSITION,IMMEDIATE,2"})
    void theNextReviewIsDueAsStageAndDangerAskFor(Stage stage, RiskLevel level, int days) {
        assertThat(RULES.ask(List.of(new ReviewFacts(stage, level))).of(ReviewWithin.class).stream().mapToInt(ReviewWithin::days).min())
                .hasValue(days);
    }

    @ParameterizedTest
    @CsvSource({"PLACES_ASKED,MEDIUM,24,HOURS", "PLACES_ASKED,HIGH,2,HOURS", "PLACES_ASKED,IMMEDIATE,2,HOURS", "MISSING_CONFERENCE,HIGH,24,HOURS",
            "BREACH_NOTICE,LOW,72,HOURS", "FILE_REQUEST,HIGH,1,MONTHS", "FILE_REQUEST_EXTENSION,LOW,2,MONTHS", "ARRIVAL_NEWS,LOW,24,HOURS",
            "ARRIVAL_NEWS,IMMEDIATE,6,HOURS", "READ_ACCESS,LOW,30,DAYS"})
    void whatBeginsHasItsTime(Occasion occasion, RiskLevel level, int amount, Span countedIn) {
        var allowed = RULES.ask(List.of(new TimeFacts(occasion, level))).of(TimeAllowed.class);
        assertThat(allowed).anySatisfy(time -> assertThat(time.amount() + " " + time.countedIn()).isEqualTo(amount + " " + countedIn));
        assertThat(allowed).allSatisfy(time -> assertThat(time.amount()).isGreaterThanOrEqualTo(amount));
    }

    @Test
    void everyOccasionHasExactlyOneTimeOfItsOwnKind() {
        assertThat(Occasion.values()).allSatisfy(occasion ->
                assertThat(RULES.ask(List.of(new TimeFacts(occasion, LOW))).of(TimeAllowed.class)).as(occasion.name()).hasSize(1));
    }

    @Test
    void whatLawDemandsNamesItsSource() {
        assertThat(RULES.rulebook().rules("safety")).filteredOn(rule -> !rule.source().isEmpty()).extracting(RuleCard::name)
                .containsExactlyInAnyOrder("The authority learns of a breach in time, counted from when we knew",
                        "Who asks for her file has it in time, counted from the day she asked", "A complex request may take longer, if she is told so");
    }

    @Test
    void sheTravelsOfHerOwnWishOnly() {
        assertThat(stops(journey("returnOwnWish", "UNKNOWN"))).containsExactly("Nobody travels but of her own wish");
        assertThat(stops(journey("returnOwnWish", "YES"))).isEmpty();
    }

    @Test
    void anAdultMayStopAndAChildIsAlwaysLookedFor() {
        assertThat(takenFor(true, AgeGroup.ADULT)).containsExactly(AbsenceRoute.STOPPED);
        assertThat(takenFor(false, AgeGroup.ADULT)).containsExactly(AbsenceRoute.ADULT);
        assertThat(takenFor(true, AgeGroup.CHILD)).containsExactly(AbsenceRoute.CHILD);
        assertThat(takenFor(false, AgeGroup.UNCERTAIN)).containsExactly(AbsenceRoute.CHILD);
    }

    @Test
    void sheDoesNotTravelIntoImmediateDanger() {
        assertThat(stops(journey("destinationRisk", "IMMEDIATE"))).containsExactly("Nobody travels into immediate danger");
        assertThat(stops(journey("destinationRisk", "HIGH"))).isEmpty();
    }

    @Test
    void sheDoesNotTravelWithoutAnybodyKnowingTheDangerThere() {
        assertThat(stops(journey("destinationRisk", "NOT_NOW"))).containsExactly("Nobody travels before the danger at the other end is known");
        assertThat(stops(journey())).isEmpty();
    }

    @Test
    void anAppealHoldsHerUntilSheDecidesAfterAdvice() {
        assertThat(stops(journey("appealPending", "YES"))).containsExactly("An appeal is pending, and she has not decided after legal advice");
        assertThat(stops(journey("appealPending", "UNKNOWN"))).hasSize(1);
        assertThat(stops(journey("appealPending", "YES", "decidedAfterAdvice", "YES"))).isEmpty();
    }

    @Test
    void childrenTravelOnlyWhereThatIsBestForThem() {
        assertThat(stops(journey("childrenTravel", "YES"))).containsExactly("Children travel, and nobody decided that it is best for them");
        assertThat(stops(journey("childrenTravel", "YES", "bestInterestDecided", "YES"))).isEmpty();
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static List<RiskLevel> demanded(Map<String, Object> answers) {
        return RULES.ask(List.of(RiskFacts.of(new Answers(answers)))).of(AtLeast.class).stream().map(AtLeast::level).distinct().toList();
    }

    private static List<AbsenceRoute> takenFor(boolean stopped, AgeGroup ageGroup) {
        return RULES.ask(List.of(new AbsenceFacts(stopped, ageGroup))).of(TakenFor.class).stream().map(TakenFor::route).toList();
    }

    private static List<String> stops(Map<String, Object> answers) {
        return RULES.ask(List.of(ReturnFacts.of(new Answers(answers)))).of(ReturnStop.class).stream().map(ReturnStop::sentence).toList();
    }

    private static Map<String, Object> safe(Object... other) {
        var answers = new HashMap<String, Object>();
        QUESTIONS.forEach(question -> answers.put(question, "NO"));
        answers.put("selfHarmRisk", "NO");
        return with(answers, other);
    }

    private static Map<String, Object> journey(Object... other) {
        return with(new HashMap<>(Map.of("returnOwnWish", "YES", "destinationRisk", "LOW", "appealPending", "NO", "childrenTravel", "NO")), other);
    }

    private static Map<String, Object> with(Map<String, Object> answers, Object... other) {
        for (var i = 0; i < other.length; i += 2) {
            answers.put((String) other[i], other[i + 1]);
        }
        return answers;
    }

    private static Map<String, Object> drawn(RandomGenerator random) {
        var codes = List.of("YES", "NO", "UNKNOWN", "NOT_NOW", "NOT_SAID");
        var answers = new HashMap<String, Object>();
        QUESTIONS.forEach(question -> answers.put(question, codes.get(random.nextInt(codes.size()))));
        answers.put("selfHarmRisk", List.of("NO", "SOME", "ACUTE", "NOT_NOW", "NOT_SAID").get(random.nextInt(5)));
        answers.put("controlOverHer", CONTROL.stream().filter(code -> random.nextInt(4) == 0).toList());
        return answers;
    }
}
