package org.assist.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.routing.RoutingRulesTests.need;
import static org.assist.routing.RoutingRulesTests.service;
import static org.assist.vocabulary.DeliveryMode.IN_PERSON;
import static org.assist.vocabulary.DeliveryMode.PHONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.assist.fixture.RuleBench;
import org.assist.routing.Conflict.Side;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a service is fit for her: who stands against her, her children, what she cannot do without, danger, hours, money. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FitRulesTests {

    /** What is tried here and not in {@link RoutingRulesTests}. */
    static final String[] FILES = {"conflict.drl", "children.drl", "access.drl", "knowledge.drl", "security.drl", "hours.drl", "cost.drl",
        "crossing.drl", "experience.drl"};

    private static final RuleBench RULES = new RuleBench(PartnerRouting.QUESTION);

    @Test
    void whoHasToDoWithThoseSheFearsIsNotRecommended() {
        var sentence = "It has to do with those she fears";
        assertThat(objections(need(), service(), new Conflict("harbour-light", Side.OTHER_SIDE))).containsExactly(sentence);
        assertThat(objections(need(), service(), new Conflict("lindenhof", Side.OTHER_SIDE))).isEmpty();
        assertThat(objections(need(), service(), new Conflict("harbour-light", Side.OTHER_WITNESS))).isEmpty();
    }

    @Test
    void aLawyerOfAnotherWitnessIsNotRecommendedButAHouseMayBe() {
        var sentence = "It acts for another witness whose interest is against hers";
        var conflict = new Conflict("harbour-light", Side.OTHER_WITNESS);
        assertThat(objections(need("type", ServiceType.ASYLUM), service("type", ServiceType.ASYLUM), conflict)).containsExactly(sentence);
        assertThat(objections(need("type", ServiceType.ASYLUM), service("type", ServiceType.ASYLUM))).isEmpty();
        assertThat(objections(need(), service(), conflict)).isEmpty();
    }

    @Test
    void aLawyerIsAskedAboutTheOtherSideBeforeSheIsNamed() {
        var sentence = "Ask before she is named whether it acts for somebody on the other side";
        var asylum = service("type", ServiceType.ASYLUM);
        assertThat(remarks(need("type", ServiceType.ASYLUM), asylum)).containsExactly(sentence);
        assertThat(remarks(need("type", ServiceType.ASYLUM), asylum, new Conflict("harbour-light", Side.OTHER_SIDE))).isEmpty();
        assertThat(remarks(need(), service())).isEmpty();
    }

    @Test
    void aHouseTakesNoMoreChildrenThanItHasRoomFor() {
        var sentence = "It takes fewer children than she has with her";
        assertThat(objections(need("childrenWithHer", 3), service("childrenMax", 2))).containsExactly(sentence);
        assertThat(objections(need("childrenWithHer", 2), service("childrenMax", 2))).isEmpty();
        assertThat(objections(need("childrenWithHer", 1), service("childrenMax", 0))).containsExactly(sentence);
        assertThat(objections(need(), service("childrenMax", 0))).isEmpty();
        assertThat(objections(need("type", ServiceType.COUNSELLING, "childrenWithHer", 3), service("type", ServiceType.COUNSELLING, "childrenMax", 0))).isEmpty();
    }

    @Test
    void whereNobodyKnowsWhetherChildrenMayComeItIsAsked() {
        var sentence = "Nobody knows whether her children may come: ask";
        assertThat(remarks(need("childrenWithHer", 1), service())).containsExactly(sentence);
        assertThat(remarks(need("childrenWithHer", 1), service("childrenMax", 2))).isEmpty();
        assertThat(remarks(need(), service())).isEmpty();
    }

    @Test
    void aSonMayBeTooOldForTheHouse() {
        var with = need("childrenWithHer", 1, "eldestSon", 14);
        assertThat(objections(with, service("childrenMax", 2, "boysUpTo", 12))).containsExactly("Her eldest son is older than the sons it takes");
        assertThat(objections(with, service("childrenMax", 2, "boysUpTo", 14))).isEmpty();
        assertThat(objections(with, service("childrenMax", 2))).isEmpty();
        assertThat(remarks(need("childrenWithHer", 1), service("childrenMax", 2, "boysUpTo", 12)))
                .containsExactly("It takes sons up to a certain age: ask how old hers are");
        assertThat(remarks(with, service("childrenMax", 2, "boysUpTo", 14))).isEmpty();
    }

    @Test
    void childcareCountsWhereSheDoesNotLive() {
        var sentence = "Her children are looked after while she is there";
        var course = service("type", ServiceType.LANGUAGE_COURSE, "childcare", true);
        assertThat(points(need("type", ServiceType.LANGUAGE_COURSE, "childrenWithHer", 1), course)).contains(sentence);
        assertThat(points(need("type", ServiceType.LANGUAGE_COURSE), course)).doesNotContain(sentence);
        assertThat(points(need("childrenWithHer", 1), service("childcare", true))).doesNotContain(sentence);
    }

    @ParameterizedTest
    @EnumSource(value = AccessNeed.class, names = {"WHEELCHAIR", "SIGHT", "HEARING", "LEARNING"})
    void whatSheCannotDoWithoutMustBeKnownToBeThere(AccessNeed barrier) {
        var sentence = "It is not known to be fit for what she cannot do without";
        assertThat(objections(need(), service(), new AccessNeeded(barrier, true))).containsExactly(sentence);
        assertThat(objections(need(), service("adaptedFor", Set.of(barrier)), new AccessNeeded(barrier, true))).isEmpty();
    }

    @Test
    void stairsAreNoHindranceOnTheTelephone() {
        var remote = service("remote", true, "modes", Set.of(IN_PERSON, PHONE));
        var wheelchair = new AccessNeeded(AccessNeed.WHEELCHAIR, true);
        assertThat(objections(need("type", ServiceType.COUNSELLING), type(remote), wheelchair)).isEmpty();
        assertThat(remarks(need("type", ServiceType.COUNSELLING), type(remote), wheelchair)).containsExactly("Its rooms are not known to be fit for her: from a distance only");
        assertThat(remarks(need(), service("remote", true, "adaptedFor", Set.of(AccessNeed.WHEELCHAIR)), wheelchair)).isEmpty();
        assertThat(objections(need("type", ServiceType.COUNSELLING), type(remote), new AccessNeeded(AccessNeed.HEARING, true))).hasSize(1);
        var noWay = "Its rooms are not known to be fit for her, and from a distance is no way for her";
        assertThat(objections(need(), remote, wheelchair)).containsExactly(noWay);
        assertThat(objections(need("type", ServiceType.COUNSELLING, "deliveryMode", IN_PERSON), type(remote), wheelchair)).containsExactly(noWay);
        assertThat(objections(need("type", ServiceType.COUNSELLING, "deviceSafe", Certainty.NO), type(remote), wheelchair)).contains(noWay);
    }

    @Test
    void aConditionIsToldAndPreparedFor() {
        var pregnant = new AccessNeeded(AccessNeed.PREGNANCY, false);
        var ask = "It is not known to be prepared for her condition: ask what it needs to know";
        assertThat(objections(need(), service(), pregnant)).isEmpty();
        assertThat(remarks(need(), service(), pregnant)).containsExactly(ask);
        assertThat(points(need(), service(), pregnant)).doesNotContain("It is prepared for her condition");
        assertThat(remarks(need(), service("adaptedFor", Set.of(AccessNeed.PREGNANCY)), pregnant)).isEmpty();
        assertThat(points(need(), service("adaptedFor", Set.of(AccessNeed.PREGNANCY)), pregnant)).contains("It is prepared for her condition");
    }

    @Test
    void therapyIsDoneByWhoHasLearnedIt() {
        var therapy = need("type", ServiceType.TRAUMA_THERAPY);
        assertThat(objections(therapy, service("type", ServiceType.TRAUMA_THERAPY))).containsExactly("Its people are not known to have learned this work");
        assertThat(objections(therapy, service("type", ServiceType.TRAUMA_THERAPY, "competences", Set.of(Competence.TRAUMA)))).isEmpty();
        assertThat(objections(need("type", ServiceType.COUNSELLING), service("type", ServiceType.COUNSELLING))).isEmpty();
    }

    @Test
    void knowingWhatSheLivesWithSpeaksForAService() {
        var knows = "Its people know about what she lives with";
        var ask = "Ask whether its people know about what she lives with";
        var addiction = new KnowledgeNeeded(Competence.SUBSTANCE);
        assertThat(points(need(), service("competences", Set.of(Competence.SUBSTANCE)), addiction)).contains(knows);
        assertThat(remarks(need(), service("competences", Set.of(Competence.SUBSTANCE)), addiction)).isEmpty();
        assertThat(points(need(), service(), addiction)).doesNotContain(knows);
        assertThat(remarks(need(), service(), addiction)).containsExactly(ask);
        assertThat(remarks(need("type", ServiceType.LANGUAGE_COURSE), service("type", ServiceType.LANGUAGE_COURSE), addiction)).isEmpty();
    }

    @Test
    void aTrainingOnTraffickingSpeaksForAService() {
        var sentence = "Its people are trained on trafficking";
        assertThat(points(need(), service("trained", true))).contains(sentence);
        assertThat(points(need(), service())).doesNotContain(sentence);
    }

    @ParameterizedTest
    @EnumSource(RiskLevel.class)
    void aHouseIsSecuredForTheDangerSheIsInOrOutOfTheQuestion(RiskLevel risk) {
        var upToMedium = service("acceptedRisks", Set.of(RiskLevel.LOW, RiskLevel.MEDIUM));
        var unknown = service("acceptedRisks", Set.of());
        var high = risk == RiskLevel.HIGH || risk == RiskLevel.IMMEDIATE;
        assertThat(objections(need("riskLevel", risk), upToMedium)).isEqualTo(high ? List.of("Its house is not secured for the danger she is in") : List.of());
        assertThat(objections(need("riskLevel", risk), unknown)).isEqualTo(high ? List.of("Nobody knows how well its house is secured, and her risk is high") : List.of());
        assertThat(remarks(need("riskLevel", risk), unknown)).isEqualTo(risk == RiskLevel.MEDIUM ? List.of("Ask how well its house is secured") : List.of());
        assertThat(objections(need("riskLevel", risk, "type", ServiceType.COUNSELLING), service("type", ServiceType.COUNSELLING, "acceptedRisks", Set.of()))).isEmpty();
    }

    @Test
    void whoIsClosedHelpsNobodyNow() {
        var now = need("urgency", Urgency.NOW);
        assertThat(objections(now, service("hoursUntilOpen", 2))).containsExactly("It is closed, and she needs it now");
        assertThat(objections(now, service("hoursUntilOpen", 1))).isEmpty();
        assertThat(remarks(now, service("hoursUntilOpen", 1))).containsExactly("It opens within the hour");
        assertThat(remarks(now, service())).isEmpty();
        assertThat(objections(need(), service("hoursUntilOpen", 60))).isEmpty();
        assertThat(points(need(), service())).contains("Somebody answers there at this hour");
        assertThat(points(need(), service("hoursUntilOpen", 1))).doesNotContain("Somebody answers there at this hour");
    }

    @Test
    void aSurgeryInTimeHelpsWhereSheWouldWaitTooLong() {
        var sentence = "Its next surgery comes in time";
        assertThat(points(need(), service("waitingDays", 30, "daysUntilSurgery", 14))).contains(sentence);
        assertThat(points(need(), service("waitingDays", 30, "daysUntilSurgery", 15))).doesNotContain(sentence);
        assertThat(points(need(), service("waitingDays", 30))).doesNotContain(sentence);
        assertThat(points(need(), service("waitingDays", 14, "daysUntilSurgery", 14))).doesNotContain(sentence);
    }

    @Test
    void nobodyIsSentWhereSheMustPayAndCannot() {
        assertThat(objections(need("canPay", Certainty.NO), service("charges", true))).containsExactly("It costs money, and she cannot pay");
        assertThat(objections(need("canPay", Certainty.NO), service())).isEmpty();
        assertThat(remarks(need("canPay", Certainty.UNKNOWN), service("charges", true)))
                .containsExactly("It costs money: find out whether she can pay or who pays for her");
        assertThat(remarks(need("canPay", Certainty.YES), service("charges", true))).isEmpty();
        assertThat(objections(need("canPay", Certainty.UNKNOWN), service("charges", true))).isEmpty();
    }

    @Test
    void theAnonymousRequestMayCrossABorderAndABasisIsRemindedOf() {
        var abroad = service("freeCrossing", false);
        assertThat(objections(need(), abroad)).isEmpty();
        assertThat(remarks(need(), abroad)).containsExactly(
                "What it is told leaves for a country under other data protection rules: put the basis on record before she is named");
        assertThat(remarks(need(), service())).isEmpty();
    }

    @Test
    void whoPassedHerOnIsAskedAgainOnlyIfSheNamesIt() {
        var passedOn = new PassedOn("harbour-light");
        var again = "It helped with this until somebody else was wished for, and she does not ask for it again";
        var asks = "It helped with this until somebody else was wished for, and she names it again: ask her what she would like otherwise";
        assertThat(objections(need(), service(), passedOn)).containsExactly(again);
        assertThat(objections(need(), service(), new PassedOn("lindenhof"))).isEmpty();
        assertThat(objections(need(), service(), passedOn, new Wish("harbour-light", 1))).isEmpty();
        assertThat(remarks(need(), service(), passedOn, new Wish("harbour-light", 1))).containsExactly(asks);
        assertThat(remarks(need(), service(), new PassedOn("lindenhof"), new Wish("harbour-light", 1))).isEmpty();
    }

    @Test
    void herExperienceCounts() {
        var again = "She said that it did not help her, and she does not ask for it again";
        var asks = "She said that it did not help her, and names it again: ask her what she would like otherwise";
        assertThat(points(need(), service("helped", true))).contains("It helped her before, she says");
        assertThat(points(need(), service())).doesNotContain("It helped her before, she says");
        assertThat(objections(need(), service("didNotHelp", true))).containsExactly(again);
        assertThat(objections(need(), service("didNotHelp", true), new Wish("harbour-light", 2))).isEmpty();
        assertThat(remarks(need(), service("didNotHelp", true), new Wish("harbour-light", 2))).containsExactly(asks);
        assertThat(remarks(need(), service(), new Wish("harbour-light", 2))).isEmpty();
    }

    @Test
    void whoSaidNoToThisNeedIsNotRecommendedAgain() {
        assertThat(objections(need(), service("saidNo", true))).containsExactly("It was asked for this need already and said no or nothing");
        assertThat(objections(need(), service())).isEmpty();
    }

    @Test
    void nobodyIsSentWhereASeriousIncidentIsLookedInto() {
        assertThat(objections(need(), service("underReview", true))).containsExactly("A serious incident with its organisation is being looked into");
        assertThat(objections(need(), service("underReview", false))).isEmpty();
    }

    @Test
    void reliabilitySpeaksForAService() {
        var sentence = "It answers in time, and women find help there";
        assertThat(points(need(), service("reliability", 70))).contains(sentence);
        assertThat(points(need(), service("reliability", 69))).doesNotContain(sentence);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyRuleOfTheseFilesSpokeInSomeTestHere() {
        assertThat(RULES.silentIn(FILES)).isEmpty();
    }

    private static ServiceFacts type(ServiceFacts house) {
        return service("type", ServiceType.COUNSELLING, "remote", house.remote(), "modes", house.modes(), "adaptedFor", house.adaptedFor());
    }

    private static List<String> objections(NeedFacts need, ServiceFacts service, Record... others) {
        return RULES.ask(facts(need, service, others)).of(Objection.class).stream().map(Objection::sentence).toList();
    }

    private static List<String> remarks(NeedFacts need, ServiceFacts service, Record... others) {
        return RULES.ask(facts(need, service, others)).of(Remark.class).stream().map(Remark::sentence).toList();
    }

    private static List<String> points(NeedFacts need, ServiceFacts service, Record... others) {
        return RULES.ask(facts(need, service, others)).of(Points.class).stream().map(Points::sentence).toList();
    }

    private static List<Record> facts(NeedFacts need, ServiceFacts service, Record... others) {
        var facts = new ArrayList<Record>(List.of(need, service, new HerLanguage("en")));
        facts.addAll(Arrays.asList(others));
        return facts;
    }
}
