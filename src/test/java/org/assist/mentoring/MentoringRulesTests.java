package org.assist.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.mentoring.Signal.AMBER;
import static org.assist.mentoring.Signal.GREEN;
import static org.assist.mentoring.Signal.RED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.fixture.RuleBench;
import org.assist.mentoring.Weight.Merit;
import org.assist.rulebook.Conclusions;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.RiskLevel;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may accompany whom, and when a coordinator looks: each rule speaks once and stays silent once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MentoringRulesTests {

    private static final RuleBench RULES = new RuleBench(MentoringProgramme.QUESTION);
    private static final ObjectMapper JSON = new ObjectMapper();

    // ---- the woman

    @Test
    void nothingSpeaksAgainstAWomanAndAMentorWhoFit() {
        assertThat(notYet(woman())).isEmpty();
        assertThat(objections(woman(), mentor())).isEmpty();
        assertThat(remarks(woman(), mentor())).isEmpty();
    }

    @Test
    void withoutHerYesNobodyIsLookedFor() {
        assertThat(notYet(woman("wantsMentor", false))).containsExactly("She has not said that she wishes a mentor");
    }

    @Test
    void nobodyUnderEighteenOrOfUncertainAgeIsMatched() {
        assertThat(notYet(woman("ageGroup", AgeGroup.CHILD))).containsExactly("She is under eighteen: the child route has its own people for her");
        assertThat(notYet(woman("ageGroup", AgeGroup.UNCERTAIN))).containsExactly("It is not clear that she is an adult: let that be clarified first");
    }

    @Test
    void aWomanInImmediateDangerIsMadeSafeFirst() {
        assertThat(notYet(woman("riskLevel", RiskLevel.IMMEDIATE))).containsExactly("She is in immediate danger: safety comes first");
        assertThat(notYet(woman("riskLevel", RiskLevel.HIGH))).isEmpty();
    }

    @Test
    void anAcuteCrisisIsOverFirst() {
        assertThat(notYet(woman("acuteCrisis", true))).containsExactly("She is in an acute crisis: a mentor comes when it is over");
    }

    @Test
    void aWitnessHasAdviceFirst() {
        assertThat(notYet(woman("witness", true))).containsExactly("She is a witness, and no advice of a lawyer or prosecutor is recorded");
        assertThat(notYet(woman("witness", true, "adviceRecorded", true))).isEmpty();
    }

    // ---- the mentor

    @ParameterizedTest
    @EnumSource(names = "READY", mode = EnumSource.Mode.EXCLUDE)
    void onlyAReadyMentorIsMatched(MentorState state) {
        assertThat(objections(woman(), mentor("state", state))).containsExactly("She is not ready for a match");
    }

    @Test
    void overdueSupervisionBlocksANewMatch() {
        assertThat(objections(woman(), mentor("supervisionDueInDays", -1))).containsExactly("Her supervision is overdue");
        assertThat(objections(woman(), mentor("supervisionDueInDays", 0))).isEmpty();
    }

    @Test
    void anExpiredCertificateBlocksANewMatch() {
        assertThat(objections(woman(), mentor("certificateEndsInDays", -1))).containsExactly("Her certificate has expired");
        assertThat(objections(woman(), mentor("certificateEndsInDays", 0))).isEmpty();
    }

    @Test
    void aMentorAccompaniesNoMoreThanSheCan() {
        assertThat(objections(woman(), mentor("mentees", 2))).containsExactly("She accompanies as many women as she can");
        assertThat(objections(woman(), mentor("mentees", 1))).isEmpty();
    }

    @Test
    void aNoIsNotAskedTwice() {
        assertThat(objections(woman(), mentor("saidNo", true))).containsExactly("One of the two has said no to the other before");
    }

    @Test
    void herMentorIsAWomanUnlessSheChoosesOtherwise() {
        assertThat(objections(woman(), mentor("woman", false))).containsExactly("The woman wishes a woman as her mentor");
        assertThat(objections(woman("womenOnly", false), mentor("woman", false))).isEmpty();
    }

    // ---- between them

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "NETWORK|A conflict of interest: the same people exploited them",
            "HOME|A conflict of interest: they come from the same village or family",
            "CRIMINAL_CASE|A conflict of interest: both are part of the same criminal case, and their evidence must stay apart"})
    void aConflictOfInterestPartsThem(Trait trait, String sentence) {
        assertThat(objections(woman(), mentor(), hers(trait, "N7"), its(trait, "N7"))).containsExactly(sentence);
        assertThat(objections(woman(), mentor(), hers(trait, "N7"), its(trait, "N8"))).isEmpty();
    }

    @Test
    void theSameShelterPartsThemWhenOneOfThemMinds() {
        var sentence = "A conflict of interest: they live in the same shelter, and one of them minds";
        var here = List.of(hers(Trait.SHELTER, "haven"), its(Trait.SHELTER, "haven"));
        assertThat(objections(woman(), mentor(), here.get(0), here.get(1))).containsExactly(sentence);
        assertThat(objections(woman("sameShelterFine", true), mentor(), here.get(0), here.get(1))).containsExactly(sentence);
        assertThat(objections(woman("sameShelterFine", true), mentor("sameShelterFine", true), here.get(0), here.get(1))).isEmpty();
    }

    @Test
    void neitherComesWhereTheOtherIsInDanger() {
        assertThat(objections(woman(), mentor(), hers(Trait.EXCLUDED_REGION, "IE-C"), its(Trait.REGION, "IE-C")))
                .containsExactly("The mentor lives where it is dangerous for the woman");
        assertThat(objections(woman(), mentor(), hers(Trait.REGION, "IE-L"), its(Trait.EXCLUDED_REGION, "IE-L")))
                .containsExactly("The woman lives where the mentor must not go");
        assertThat(objections(woman(), mentor(), hers(Trait.EXCLUDED_REGION, "IE-C"), its(Trait.REGION, "IE-L"), its(Trait.EXCLUDED_REGION, "IE-M"))).isEmpty();
    }

    @Test
    void anOrganisationOneOfThemAvoidsPartsThem() {
        assertThat(objections(woman(), mentor(), hers(Trait.EXCLUDED_ORGANISATION, "harbour-light"), its(Trait.ORGANISATION, "harbour-light")))
                .containsExactly("The woman does not want the organisation of this mentor to hear of her");
        assertThat(objections(woman(), mentor(), hers(Trait.SHELTER, "haven"), its(Trait.EXCLUDED_ORGANISATION, "haven")))
                .containsExactly("The mentor does not want to meet women from this organisation");
        assertThat(objections(woman(), mentor(), hers(Trait.EXCLUDED_ORGANISATION, "haven"), its(Trait.ORGANISATION, "harbour-light"))).isEmpty();
    }

    @Test
    void theyNeedALanguageInCommon() {
        assertThat(objections(RULES.ask(List.of(woman(), mentor(), hers(Trait.LANGUAGE, "sq"), its(Trait.LANGUAGE, "en")))))
                .containsExactly("They have no language in common");
        assertThat(objections(RULES.ask(List.of(woman(), mentor(), hers(Trait.LANGUAGE, "sq"), its(Trait.LANGUAGE, "en"), its(Trait.LANGUAGE, "sq"))))).isEmpty();
    }

    @Test
    void whoWantsNobodyFromHerCommunityGetsNobodyFromThere() {
        var same = List.of(hers(Trait.COMMUNITY, "ALB"), its(Trait.COMMUNITY, "ALB"));
        assertThat(objections(woman("origin", OriginWish.NOT_WANTED), mentor(), same.get(0), same.get(1)))
                .containsExactly("She does not want a mentor from her own community");
        assertThat(objections(woman(), mentor(), same.get(0), same.get(1))).isEmpty();
    }

    @Test
    void aTopicTheMentorKeepsToHerselfIsTalkedOver() {
        var sentence = "She wishes to talk about something this mentor keeps to herself: talk that over first";
        assertThat(remarks(woman(), mentor(), hers(Trait.TOPIC, "HEALTH"), its(Trait.OFF_LIMITS, "HEALTH"))).containsExactly(sentence);
        assertThat(remarks(woman(), mentor(), hers(Trait.TOPIC, "HEALTH"), its(Trait.OFF_LIMITS, "WORK"))).isEmpty();
    }

    // ---- what speaks for her

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "PATH|KNOWS_HER_WAY|She knows a stretch of the way the woman has before her",
            "TOPIC|HER_TOPICS|She is willing to talk about what matters to the woman",
            "TIME|HER_TIMES|They have time at the same hours",
            "MODE|HER_MODE|They can meet in the same way",
            "REGION|HER_REGION|They live in the same region",
            "HOBBY|A_HOBBY|They share something they like to do"})
    void whatTheyShareGainsPoints(Trait trait, Merit merit, String sentence) {
        assertThat(points(woman(), mentor(), hers(trait, "X"), its(trait, "X"))).containsEntry(sentence, weight(merit));
        assertThat(points(woman(), mentor(), hers(trait, "X"), its(trait, "Y"))).doesNotContainKey(sentence);
    }

    @Test
    void herCommunityGainsPointsOnlyWhenSheWouldLikeThat() {
        var sentence = "She comes from the community of the woman, who would like that";
        var same = List.of(hers(Trait.COMMUNITY, "ALB"), its(Trait.COMMUNITY, "ALB"));
        assertThat(points(woman("origin", OriginWish.WELCOME), mentor(), same.get(0), same.get(1))).containsEntry(sentence, weight(Merit.HER_COMMUNITY));
        assertThat(points(woman(), mentor(), same.get(0), same.get(1))).doesNotContainKey(sentence);
    }

    @Test
    void aMotherAnAgeAndAFaithGainPointsOnlyWhenSheWishesThem() {
        assertThat(points(woman("wishesMother", true), mentor("mother", true))).containsEntry("She is a mother, as the woman wishes", weight(Merit.A_MOTHER));
        assertThat(points(woman(), mentor("mother", true))).doesNotContainKey("She is a mother, as the woman wishes");
        assertThat(points(woman("age", AgeBand.OVER_45), mentor("age", AgeBand.OVER_45))).containsEntry("She has the age the woman wishes", weight(Merit.HER_AGE_WISH));
        assertThat(points(woman(), mentor("age", AgeBand.OVER_45))).doesNotContainKey("She has the age the woman wishes");
        assertThat(points(woman("faith", Faith.MUSLIM), mentor("faith", Faith.MUSLIM))).containsEntry("She shares the faith the woman wishes to share", weight(Merit.HER_FAITH));
        assertThat(points(woman("faith", Faith.MUSLIM), mentor("faith", Faith.CHRISTIAN))).doesNotContainKey("She shares the faith the woman wishes to share");
    }

    @Test
    void whoAccompaniesNobodyGainsPoints() {
        assertThat(points(woman(), mentor())).containsEntry("She accompanies nobody at present", weight(Merit.FEWER_MENTEES));
        assertThat(points(woman(), mentor("mentees", 1))).doesNotContainKey("She accompanies nobody at present");
    }

    // ---- after a session

    @ParameterizedTest
    @CsvSource({"GREEN,GREEN,0,false", "AMBER,GREEN,1,false", "GREEN,AMBER,2,true", "RED,GREEN,0,true", "GREEN,RED,0,true"})
    void redOrAmberTwiceBringsTheCoordinatorToday(Signal mentor, Signal mentee, int ambers, boolean today) {
        assertThat(RULES.ask(List.of(new SessionFacts(mentor, mentee, ambers, null, false))).of(LookToday.class)).hasSize(today ? 1 : 0);
    }

    @Test
    void eachSignalHasItsSentence() {
        assertThat(today(new SessionFacts(GREEN, RED, 0, null, false))).containsExactly("The woman is not well at all after the session");
        assertThat(today(new SessionFacts(RED, GREEN, 0, null, false))).containsExactly("The mentor is not well at all after the session");
        assertThat(today(new SessionFacts(AMBER, AMBER, 2, null, false))).containsExactly("One of them was not quite well again");
    }

    @ParameterizedTest
    @EnumSource(names = "IN_PERSON", mode = EnumSource.Mode.EXCLUDE)
    void aMeetingFromAfarNeedsASafeDevice(DeliveryMode mode) {
        assertThat(today(new SessionFacts(GREEN, GREEN, 0, mode, false))).containsExactly("They mean to meet from afar, and her device is not known to be safe");
        assertThat(today(new SessionFacts(GREEN, GREEN, 0, mode, true))).isEmpty();
        assertThat(today(new SessionFacts(GREEN, GREEN, 0, DeliveryMode.IN_PERSON, false))).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyRuleSpoke() {
        assertThat(RULES.silent()).isEmpty();
    }

    // ----

    private static MenteeFacts woman(Object... other) {
        return JSON.convertValue(with("""
                {"wantsMentor": true, "ageGroup": "ADULT", "riskLevel": "MEDIUM", "origin": "ANY", "womenOnly": true}""", other), MenteeFacts.class);
    }

    private static MentorFacts mentor(Object... other) {
        return JSON.convertValue(with("""
                {"mentor": "M", "state": "READY", "supervisionDueInDays": 20, "certificateEndsInDays": 300, "mentees": 0, "maxMentees": 2, "woman": true}""",
                other), MentorFacts.class);
    }

    private static Map<String, Object> with(String usual, Object... other) {
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> all = JSON.readValue(usual, Map.class);
            for (int i = 0; i < other.length; i += 2) {
                all.put((String) other[i], other[i + 1]);
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HerTrait hers(Trait trait, String code) {
        return new HerTrait(trait, code);
    }

    private static MentorTrait its(Trait trait, String code) {
        return new MentorTrait("M", trait, code);
    }

    private static List<String> notYet(MenteeFacts woman) {
        return RULES.ask(List.of(woman)).of(NotYet.class).stream().map(NotYet::sentence).toList();
    }

    private static Conclusions ask(Record... facts) {
        var all = new ArrayList<>(Stream.of(facts).toList());
        all.add(hers(Trait.LANGUAGE, "en"));
        all.add(its(Trait.LANGUAGE, "en"));
        return RULES.ask(all);
    }

    private static List<String> objections(Record... facts) {
        return objections(ask(facts));
    }

    private static List<String> objections(Conclusions conclusions) {
        return conclusions.of(Objection.class).stream().map(Objection::sentence).distinct().toList();
    }

    private static List<String> remarks(Record... facts) {
        return ask(facts).of(Remark.class).stream().map(Remark::sentence).toList();
    }

    private static Map<String, Integer> points(Record... facts) {
        return ask(facts).of(Points.class).stream().collect(Collectors.toMap(Points::sentence, Points::points));
    }

    private static List<String> today(SessionFacts session) {
        return RULES.ask(List.of(session)).of(LookToday.class).stream().map(LookToday::sentence).toList();
    }

    private static int weight(Merit merit) {
        return RULES.rulebook().rows("mentoring", Weight.class).stream().filter(row -> row.merit() == merit).findFirst().orElseThrow().points();
    }
}
