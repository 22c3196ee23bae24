package org.assist.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.vocabulary.DeliveryMode.CHAT;
import static org.assist.vocabulary.DeliveryMode.IN_PERSON;
import static org.assist.vocabulary.DeliveryMode.PHONE;
import static org.assist.vocabulary.DeliveryMode.VIDEO;
import static org.assist.vocabulary.ResidenceStatus.ASYLUM_SEEKER;
import static org.assist.vocabulary.ResidenceStatus.IRREGULAR;
import static org.assist.vocabulary.ResidenceStatus.PERMIT;
import static org.assist.vocabulary.ResidenceStatus.UNKNOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.fixture.RuleBench;
import org.assist.rulebook.RuleCard;
import org.assist.routing.Weight.Merit;
import org.assist.partner.Disruption;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What speaks for and against a service, rule by rule: each speaks once and stays silent once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoutingRulesTests {

    private static final RuleBench RULES = new RuleBench(PartnerRouting.QUESTION);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FundingFacts AMIF = new FundingFacts("harbour-light.shelter", "AMIF", true, true);
    private static final FundingFacts TOWN = new FundingFacts("harbour-light.shelter", "TOWN", true, false);

    @Test
    void aServiceThatFitsHasNoObjectionAndNoRemark() {
        assertThat(objections(need(), service())).isEmpty();
        assertThat(remarks(need(), service())).isEmpty();
        assertThat(holds(need(), service())).isEmpty();
    }

    @Test
    void aServiceOfAnotherTypeIsNotRecommended() {
        assertThat(objections(need(), service("type", ServiceType.ASYLUM))).contains("It offers something else than she needs");
    }

    @Test
    void aPausedServiceIsNotRecommended() {
        assertThat(objections(need(), service("active", false))).containsExactly("The service is paused");
    }

    @Test
    void aSuspendedOrganisationIsNotRecommended() {
        assertThat(objections(need(), service("organisationActive", false))).containsExactly("Its organisation is suspended");
    }

    @Test
    void anOrganisationWithoutAValidAgreementIsNotRecommended() {
        assertThat(objections(need(), service("agreementValid", false))).containsExactly("The agreement with its organisation is not in force");
    }

    @Test
    void aNetworkOnlyMemberIsNotRecommended() {
        assertThat(objections(need(), service("networkOnly", true)))
                .containsExactly("Its organisation is a member of the network only and takes no cases");
    }

    @Test
    void withoutHerConsentAServiceIsShownButOnHold() {
        assertThat(holds(need(), service("consentInForce", false))).containsExactly("She has not agreed yet that this organisation is asked");
        assertThat(objections(need(), service("consentInForce", false))).isEmpty();
    }

    @Test
    void anOrganisationSheExcludesIsNotRecommended() {
        assertThat(objections(need("excludedOrganisations", Set.of("harbour-light")), service()))
                .containsExactly("She does not want this organisation to hear of her");
        assertThat(objections(need("excludedOrganisations", Set.of("lindenhof")), service())).isEmpty();
    }

    @Test
    void aTownWhereSheDoesNotWantToBeIsNotRecommended() {
        assertThat(objections(talk("excludedTowns", Set.of("Galway")), talking("town", "Galway"))).containsExactly("It is in a town where she does not want to be");
        assertThat(objections(talk("excludedTowns", Set.of("Galway")), talking("town", "Cork"))).isEmpty();
        assertThat(objections(talk(), talking("town", "Galway"))).isEmpty();
    }

    @Test
    void whereNobodyKnowsTheTownOrThePersonSheIsAsked() {
        var town = "Ask where it is: there are towns where she does not want to be";
        assertThat(remarks(talk("excludedTowns", Set.of("Galway")), talking())).containsExactly(town);
        assertThat(remarks(talk("excludedTowns", Set.of("Galway")), talking("town", "Cork"))).isEmpty();
        assertThat(remarks(talk("excludedTowns", Set.of("Galway")), talking("remote", true, "modes", Set.of(PHONE)))).isEmpty();
        assertThat(remarks(talk(), talking())).isEmpty();

        var person = "There is somebody she does not want to meet: ask her whether that could happen there";
        assertThat(remarks(talk("somebodyToAvoid", true), talking())).containsExactly(person);
        assertThat(remarks(talk("somebodyToAvoid", true), talking("remote", true, "modes", Set.of(PHONE)))).isEmpty();
    }

    @Test
    void theWayToAnotherRegionIsPlannedWithHer() {
        var sentence = "It is elsewhere, and the way there may lead through where it is dangerous for her: plan it with her";
        var danger = new DangerousRegion("IE-C");
        assertThat(remarks(talk(), talking("regions", Set.of("IE-M")), danger)).containsExactly(sentence);
        assertThat(remarks(talk("region", null), talking("regions", Set.of("IE-L")), danger)).contains(sentence);
        assertThat(remarks(talk(), talking("regions", Set.of("IE-L")), danger)).isEmpty();
        assertThat(remarks(talk(), talking("regions", Set.of("IE-M")))).isEmpty();
        assertThat(remarks(talk(), talking("regions", Set.of("IE-M"), "remote", true, "modes", Set.of(PHONE)), danger)).isEmpty();
    }

    @Test
    void herWishesAddPointsInTheirOrder() {
        assertThat(points(need(), service(), new Wish("harbour-light", 1))).containsEntry("It is her first choice", points(Merit.HER_FIRST_CHOICE));
        assertThat(points(need(), service(), new Wish("harbour-light", 2))).containsEntry("It is her second choice", points(Merit.HER_SECOND_CHOICE));
        assertThat(points(need(), service(), new Wish("harbour-light", 3))).containsEntry("It is one of her further choices", points(Merit.HER_THIRD_CHOICE));
        assertThat(points(need(), service(), new Wish("harbour-light", 9))).containsEntry("It is one of her further choices", points(Merit.HER_THIRD_CHOICE));
        assertThat(points(need(), service(), new Wish("lindenhof", 1), new Wish("haus-am-deich", 2), new Wish("morgenrot", 3)).keySet())
                .noneMatch(sentence -> sentence.contains("choice"));
    }

    @Test
    void nothingElseTogetherOutweighsAStepOfHerWishes() {
        var all = RULES.rulebook().rows("routing", Weight.class);
        var wishes = Set.of(Merit.HER_FIRST_CHOICE, Merit.HER_SECOND_CHOICE, Merit.HER_THIRD_CHOICE);
        var others = all.stream().filter(weight -> !wishes.contains(weight.merit())).mapToInt(Weight::points).sum();

        assertThat(others).isLessThan(points(Merit.HER_THIRD_CHOICE))
                .isLessThan(points(Merit.HER_SECOND_CHOICE) - points(Merit.HER_THIRD_CHOICE))
                .isLessThan(points(Merit.HER_FIRST_CHOICE) - points(Merit.HER_SECOND_CHOICE));
        assertThat(others + points(Merit.HER_FIRST_CHOICE)).isLessThanOrEqualTo(100);
    }

    @Test
    void aServiceInADangerousRegionIsNotRecommended() {
        var there = talking("regions", Set.of("IE-L", "IE-M"));
        assertThat(objections(talk(), there, new DangerousRegion("IE-M"))).containsExactly("It works where it is dangerous for her");
        assertThat(objections(talk(), there, new DangerousRegion("IE-C"))).isEmpty();
        assertThat(objections(talk(), talking("regions", Set.of("IE-L"), "remote", true, "modes", Set.of(IN_PERSON, PHONE)), new DangerousRegion("IE-L"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HIGH", "IMMEDIATE"})
    void atHighRiskAServiceNobodyKnowsThePlaceOfIsNotRecommended(RiskLevel risk) {
        var sentence = "Nobody knows whether it is where it is dangerous for her, and her risk is high";
        assertThat(objections(talk("riskLevel", risk), talking(), new DangerousRegion("IE-M"))).containsExactly(sentence);
        assertThat(objections(talk("riskLevel", risk), talking())).isEmpty();
        assertThat(objections(talk("riskLevel", risk), talking("remote", true), new DangerousRegion("IE-M"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOW", "MEDIUM"})
    void atLowerRiskAskingWhereItIsIsEnough(RiskLevel risk) {
        assertThat(remarks(need("riskLevel", risk), service(), new DangerousRegion("IE-M")))
                .containsExactly("Ask where it is: a part of the country is dangerous for her");
        assertThat(remarks(need("riskLevel", risk), service())).isEmpty();
    }

    @Test
    void aWomanWithoutStatusIsNeverSentToWhoMustReportHer() {
        var sentence = "It must report women without residence status, and hers is irregular or not known";
        var reporting = service("reportingDuty", true);
        assertThat(objections(need("residenceStatus", IRREGULAR), reporting)).containsExactly(sentence);
        assertThat(objections(need("residenceStatus", UNKNOWN), reporting)).containsExactly(sentence);
        assertThat(objections(need("residenceStatus", IRREGULAR), service())).isEmpty();
    }

    @Test
    void ifSheAsksForItNobodyWithADutyToReportIsRecommended() {
        assertThat(objections(need("notToAuthorities", true), service("reportingDuty", true)))
                .containsExactly("She asks that nobody with a duty to report learns of her");
        assertThat(objections(need("notToAuthorities", true), service())).isEmpty();
    }

    @Test
    void otherwiseADutyToReportIsSaidBeforeAnyoneIsAsked() {
        assertThat(objections(need(), service("reportingDuty", true))).isEmpty();
        assertThat(remarks(need(), service("reportingDuty", true))).containsExactly("It has a duty to report: talk to her and to your supervisor first");
    }

    @Test
    void aServiceInAnotherCountryIsRecommendedOnlyIfItIsRemote() {
        var abroad = Set.of(Jurisdiction.ES);
        assertThat(objections(talk(), talking("jurisdictions", abroad))).containsExactly("It does not work in her country");
        assertThat(objections(talk(), talking("jurisdictions", abroad, "remote", true))).isEmpty();
    }

    @Test
    void legalHelpFromAnotherCountryIsNotRecommendedEvenIfItIsRemote() {
        var asylum = service("type", ServiceType.ASYLUM, "jurisdictions", Set.of(Jurisdiction.ES), "remote", true);
        assertThat(objections(need("type", ServiceType.ASYLUM), asylum)).containsExactly("It does not know the law of her country");
        assertThat(objections(need("type", ServiceType.ASYLUM), service("type", ServiceType.ASYLUM, "remote", true))).isEmpty();
    }

    @Test
    void aServiceOfOtherRegionsIsRecommendedOnlyIfItIsRemote() {
        assertThat(objections(talk(), talking("regions", Set.of("IE-M")))).containsExactly("It does not work in her region");
        assertThat(objections(talk(), talking("regions", Set.of("IE-L", "IE-M")))).isEmpty();
        assertThat(objections(talk(), talking("regions", Set.of("IE-M"), "remote", true))).isEmpty();
    }

    @Test
    void ifHerRegionIsNotKnownARegionalServiceIsAskedAboutIt() {
        var nowhere = new HashMap<String, Object>();
        nowhere.put("region", null);
        assertThat(objections(need(nowhere), service("regions", Set.of("IE-M")))).isEmpty();
        assertThat(remarks(need(nowhere), service("regions", Set.of("IE-M")))).containsExactly("It works in some regions only: ask where she lives");
        assertThat(remarks(need(nowhere), service())).isEmpty();
    }

    @Test
    void aServiceOfHerRegionGainsAPoint() {
        assertThat(points(need(), service("regions", Set.of("IE-L")))).containsEntry("It works in her region", points(Merit.WORKS_IN_HER_REGION));
        assertThat(points(need(), service())).doesNotContainKey("It works in her region");
    }

    @Test
    void aServiceInHerCountryGainsPoints() {
        assertThat(points(need(), service())).containsEntry("It works in her country", points(Merit.WORKS_IN_HER_COUNTRY));
        assertThat(points(need(), service("jurisdictions", Set.of(Jurisdiction.ES), "remote", true))).doesNotContainKey("It works in her country");
    }

    @Test
    void withoutHerLanguageOrAnInterpreterAServiceIsNotRecommended() {
        var vietnamese = new HerLanguage("vi");
        assertThat(objections(withoutLanguage(need(), service("interpreter", false), vietnamese)))
                .containsExactly("Nobody there speaks her language, and no interpreter can come");
        assertThat(objections(withoutLanguage(need(), service("interpreter", false), vietnamese, new HerLanguage("en")))).isEmpty();
        assertThat(objections(withoutLanguage(need(), service(), vietnamese))).isEmpty();
        assertThat(objections(withoutLanguage(need("waived", Set.of("R10")), service("interpreter", false), vietnamese))).isEmpty();
    }

    @Test
    void ifHerLanguagesAreNotKnownEnglishIsNotAssumed() {
        assertThat(objections(withoutLanguage(need(), service("interpreter", false))))
                .containsExactly("Her languages are not known, and no interpreter can come: ask her");
        assertThat(objections(withoutLanguage(need("waived", Set.of("R10")), service("interpreter", false)))).isEmpty();
    }

    @Test
    void aNeededInterpreterIsMentioned() {
        assertThat(remarks(withoutLanguage(need(), service(), new HerLanguage("vi")))).containsExactly("An interpreter has to come: say so in the request");
        assertThat(remarks(need(), service())).isEmpty();
    }

    @Test
    void aServiceThatSpeaksHerLanguageGainsPointsOnce() {
        assertThat(points(need(), service("languages", Set.of("en", "ro")), new HerLanguage("ro")))
                .containsEntry("Her language is spoken there", points(Merit.SPEAKS_HER_LANGUAGE));
        assertThat(points(withoutLanguage(need(), service(), new HerLanguage("vi")))).doesNotContainKey("Her language is spoken there");
    }

    @ParameterizedTest
    @EnumSource(names = {"EMERGENCY_SHELTER", "WOMEN_ONLY_SHELTER", "SAFE_FLAT"})
    void whereSheLivesWomenOnlyMeansWomenOnly(ServiceType type) {
        var mixed = service("type", type, "womenOnly", false);
        assertThat(objections(need("type", type, "womenOnly", true), mixed)).containsExactly("She asks for women only, and men live there too");
        assertThat(objections(need("type", type, "womenOnly", true), service("type", type))).isEmpty();
        assertThat(objections(need("type", type, "womenOnly", true, "waived", Set.of("R11")), mixed)).isEmpty();
    }

    @Test
    void elsewhereWomenAmongTheStaffAreEnoughIfSheAsksForWomenOnly() {
        var asked = need("type", ServiceType.LANGUAGE_COURSE, "womenOnly", true);
        var course = Map.<String, Object>of("type", ServiceType.LANGUAGE_COURSE, "womenOnly", false, "femaleStaff", false);
        assertThat(objections(asked, service(course)))
                .containsExactly("She asks for women only, and it has neither women only nor women among its staff");
        assertThat(objections(asked, service("type", ServiceType.LANGUAGE_COURSE, "womenOnly", false))).isEmpty();
        assertThat(objections(need("type", ServiceType.LANGUAGE_COURSE), service(course))).isEmpty();
        assertThat(objections(need("type", ServiceType.LANGUAGE_COURSE, "womenOnly", true, "waived", Set.of("R11")), service(course))).isEmpty();
    }

    @Test
    void safetyAndPsychosocialHelpComeFromWomenEvenIfSheDoesNotAsk() {
        var men = service("type", ServiceType.COUNSELLING, "womenOnly", false, "femaleStaff", false);
        assertThat(objections(need("type", ServiceType.COUNSELLING), men))
                .containsExactly("Safety and psychosocial help come from women unless she waives it, and nobody there is one");
        assertThat(objections(need("type", ServiceType.COUNSELLING, "waived", Set.of("R11")), men)).isEmpty();
        assertThat(objections(need("type", ServiceType.COUNSELLING), service("type", ServiceType.COUNSELLING, "womenOnly", false))).isEmpty();
    }

    @Test
    void aServiceForWomenOnlyGainsAPoint() {
        assertThat(points(need(), service())).containsEntry("It is for women only", points(Merit.WOMEN_ONLY));
        assertThat(points(need(), service("womenOnly", false))).doesNotContainKey("It is for women only");
        assertThat(points(need("waived", Set.of("R11")), service())).doesNotContainKey("It is for women only");
    }

    @Test
    void aServiceForChildrenIsNotRecommendedToAnAdult() {
        assertThat(objections(need(), service("minAge", 0, "maxAge", 17))).containsExactly("It is for children, and she is an adult");
        assertThat(objections(need(), service("minAge", 0, "maxAge", 18))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHILD", "UNCERTAIN"})
    void aChildAndWhoMayBeOneIsNotSentToAServiceForAdults(AgeGroup age) {
        assertThat(objections(need("ageGroup", age), service())).containsExactly("It is for adults, and she is a child or her age is uncertain");
        assertThat(objections(need("ageGroup", age), service("minAge", 17))).isEmpty();
    }

    @Test
    void narrowAgeLimitsAreCheckedAgainstHerAge() {
        assertThat(remarks(need(), service("maxAge", 25))).containsExactly("It takes adults of certain ages only: check hers");
        assertThat(remarks(need(), service("minAge", 21))).containsExactly("It takes adults of certain ages only: check hers");
        assertThat(remarks(need("ageGroup", AgeGroup.CHILD), service("minAge", 14))).containsExactly("It takes children of certain ages only: check hers");
        assertThat(remarks(need("ageGroup", AgeGroup.CHILD), service("minAge", 0))).isEmpty();
    }

    @Test
    void aStatusThatIsNotAcceptedIsAnObjection() {
        var asylumOnly = service("acceptedStatuses", Set.of(ASYLUM_SEEKER));
        assertThat(objections(need(), asylumOnly)).containsExactly("It does not take women with her residence status");
        assertThat(objections(need("residenceStatus", ASYLUM_SEEKER), asylumOnly)).isEmpty();
    }

    @Test
    void anUnknownStatusGoesOnlyWhereNobodyAsksForIt() {
        assertThat(objections(need("residenceStatus", UNKNOWN), service("acceptedStatuses", Set.of(ResidenceStatus.values()))))
                .containsExactly("It asks for the residence status, and hers is not known");
        assertThat(objections(need("residenceStatus", UNKNOWN), service())).isEmpty();
    }

    @Test
    void aServiceForIdentifiedVictimsTakesNobodyElse() {
        assertThat(objections(need(), service("requiresIdentification", true)))
                .containsExactly("It takes only women who are formally identified, and she is not");
        assertThat(objections(need("formallyIdentified", true), service("requiresIdentification", true))).isEmpty();
    }

    @Test
    void aServiceThatAsksForNoIdentificationGainsPoints() {
        assertThat(points(need(), service())).containsEntry("It asks for no formal identification", points(Merit.ASKS_FOR_NO_IDENTIFICATION));
        assertThat(points(need("formallyIdentified", true), service("requiresIdentification", true))).doesNotContainKey("It asks for no formal identification");
    }

    @Test
    void aServiceWithoutAFreePlaceIsNotRecommendedForNow() {
        assertThat(objections(need("urgency", Urgency.NOW), service("freePlaces", 0))).containsExactly("No place is free, and she needs one now");
        assertThat(objections(need("urgency", Urgency.NOW), service())).isEmpty();
        assertThat(objections(need("urgency", Urgency.NOW), service("places", 0, "freePlaces", 0))).isEmpty();
    }

    @Test
    void aServiceThatLetsHerWaitIsNotRecommendedForNow() {
        assertThat(objections(need("urgency", Urgency.NOW), service("waitingDays", 1))).containsExactly("It cannot see her soon enough, and she needs it now");
        assertThat(objections(need("urgency", Urgency.WITHIN_72H), service("waitingDays", 1))).isEmpty();
    }

    @Test
    void ifItIsNotForNowAFullServiceHasAWaitingList() {
        assertThat(remarks(need(), service("freePlaces", 0))).containsExactly("No place is free at the moment: ask for the waiting list");
        assertThat(remarks(need(), service("places", 0, "freePlaces", 0))).isEmpty();
    }

    @Test
    void aWaitLongerThanHerNeedCanWaitIsMentioned() {
        assertThat(remarks(need("urgency", Urgency.WITHIN_72H), service("waitingDays", 4))).containsExactly("She would wait there longer than her need can");
        assertThat(remarks(need("urgency", Urgency.WITHIN_72H), service("waitingDays", 3))).isEmpty();
    }

    @Test
    void oldNewsOfFreePlacesIsConfirmedByTelephone() {
        assertThat(remarks(need(), service("capacityAge", 72))).containsExactly("What it said about free places is old: confirm by telephone");
        assertThat(remarks(need(), service("capacityAge", 71))).isEmpty();
    }

    @Test
    void aFreePlaceGainsPoints() {
        assertThat(points(need(), service())).containsEntry("A place is free", points(Merit.HAS_A_FREE_PLACE));
        assertThat(points(need(), service("freePlaces", 0))).doesNotContainKey("A place is free");
    }

    @Test
    void aWaitThatIsShortEnoughGainsPoints() {
        assertThat(points(need(), service("waitingDays", 14))).containsEntry("It can see her in time", points(Merit.SEES_HER_IN_TIME));
        assertThat(points(need(), service("waitingDays", 15))).doesNotContainKey("It can see her in time");
    }

    @Test
    void aPartnerThatSaidNoToThisNeedIsNotAskedAgain() {
        assertThat(objections(need(), service("saidNo", true))).containsExactly("It was asked for this need already and said no or nothing");
    }

    @Test
    void aPartnerWithNothingToAnswerGainsPoints() {
        assertThat(points(need(), service())).containsEntry("No other request waits for its answer", points(Merit.NO_OFFER_WAITING));
        assertThat(points(need(), service("openOffers", 1))).doesNotContainKey("No other request waits for its answer");
    }

    @Test
    void whatSheTookBackIsRemembered() {
        var sentence = "She took back what this organisation may be told: propose it only if she names it herself";
        assertThat(remarks(need(), service("consentWithdrawn", true))).containsExactly(sentence);
        assertThat(remarks(need(), service())).doesNotContain(sentence);
    }

    @Test
    void atAPlaceOfDangerOnlyHelpFromADistanceIsLeft() {
        var there = talking("regions", Set.of("IE-L"), "remote", true, "modes", Set.of(IN_PERSON, PHONE));
        var danger = new DangerousRegion("IE-L");
        assertThat(remarks(talk(), there, danger)).containsExactly("It works where it is dangerous for her: from a distance only");
        assertThat(remarks(talk(), there, new DangerousRegion("IE-M"))).isEmpty();
        assertThat(objections(talk("deliveryMode", IN_PERSON), there, danger))
                .containsExactly("It works where it is dangerous for her, and she wishes to be seen in person");
        assertThat(objections(talk("deliveryMode", PHONE), there, danger)).isEmpty();
        assertThat(objections(talk("deviceSafe", Certainty.NO), there, danger))
                .containsExactly("It works where it is dangerous for her, and somebody looks into her device");
    }

    @Test
    void atHighRiskNobodySeesHerInPersonAtAnUnknownPlace() {
        var anywhere = talking("remote", true, "modes", Set.of(IN_PERSON, PHONE));
        var wish = talk("riskLevel", RiskLevel.HIGH, "deliveryMode", IN_PERSON);
        assertThat(objections(wish, anywhere, new DangerousRegion("IE-M")))
                .containsExactly("Nobody knows whether it is where it is dangerous for her, and she wishes to be seen in person");
        assertThat(objections(wish, anywhere)).isEmpty();
        assertThat(objections(talk("deliveryMode", IN_PERSON), anywhere, new DangerousRegion("IE-M"))).isEmpty();
    }

    @Test
    void aClosedOrganisationIsNotRecommended() {
        assertThat(objections(need(), service("disrupted", Disruption.Kind.CLOSED, "modes", Set.of()))).containsExactly("Its organisation is closed at present");
        assertThat(objections(need(), service())).isEmpty();
    }

    @Test
    void anOrganisationThatWorksFromADistanceOnlyIsRecommendedWhereThatFits() {
        var house = talking("disrupted", Disruption.Kind.REMOTE_ONLY, "modes", Set.of());
        assertThat(objections(talk(), house))
                .containsExactly("Its organisation works from a distance only at present, and this cannot be done from a distance");
        var talk = talking("disrupted", Disruption.Kind.REMOTE_ONLY, "remote", true, "modes", Set.of(PHONE));
        assertThat(objections(talk(), talk)).isEmpty();
        assertThat(remarks(talk(), talk)).containsExactly("Its organisation works from a distance only at present");
        assertThat(remarks(talk(), house)).isEmpty();
    }

    @Test
    void aServiceThatDoesNotOfferTheWayOfHerWishIsNotRecommended() {
        var sentence = "It does not offer the way she wishes to be helped";
        assertThat(objections(talk("deliveryMode", VIDEO), talking("remote", true, "modes", Set.of(IN_PERSON, PHONE)))).containsExactly(sentence);
        assertThat(objections(talk("deliveryMode", VIDEO), talking("remote", true, "modes", Set.of(VIDEO)))).isEmpty();
        assertThat(objections(talk(), talking("remote", true, "modes", Set.of(CHAT)))).isEmpty();
    }

    @Test
    void whoeverIsElsewhereCannotSeeHerInPerson() {
        var sentence = "It is not where she is, and she wishes to be seen in person";
        var wish = talk("deliveryMode", IN_PERSON);
        var ways = Map.<String, Object>of("remote", true, "modes", Set.of(IN_PERSON, VIDEO));
        assertThat(objections(wish, talking(with(ways, "jurisdictions", Set.of(Jurisdiction.ES))))).containsExactly(sentence);
        assertThat(objections(wish, talking(with(ways, "regions", Set.of("IE-M"))))).containsExactly(sentence);
        assertThat(objections(wish, talking(with(ways, "regions", Set.of("IE-L"))))).isEmpty();
        assertThat(objections(talk("deliveryMode", VIDEO), talking(with(ways, "regions", Set.of("IE-M"))))).isEmpty();
    }

    @Test
    void withAnUnsafeDeviceNobodyHelpsFromADistance() {
        var sentence = "It can help her from a distance only, and somebody looks into her device";
        var unsafe = talk("deviceSafe", Certainty.NO);
        assertThat(objections(unsafe, talking("remote", true, "modes", Set.of(PHONE, VIDEO)))).containsExactly(sentence);
        assertThat(objections(unsafe, talking("remote", true, "modes", Set.of(IN_PERSON, VIDEO), "regions", Set.of("IE-M")))).containsExactly(sentence);
        assertThat(objections(unsafe, talking("remote", true, "modes", Set.of(IN_PERSON, VIDEO)))).isEmpty();
        assertThat(objections(talk(), talking("remote", true, "modes", Set.of(PHONE)))).isEmpty();
    }

    @Test
    void beforeHelpFromADistanceTheDeviceIsChecked() {
        var sentence = "It can help her from a distance only: find out first whether her device is safe";
        var unknown = talk("deviceSafe", Certainty.UNKNOWN);
        assertThat(remarks(unknown, talking("remote", true, "modes", Set.of(PHONE)))).containsExactly(sentence);
        assertThat(objections(unknown, talking("remote", true, "modes", Set.of(PHONE)))).isEmpty();
        assertThat(remarks(unknown, talking())).isEmpty();
        assertThat(remarks(talk(), talking("remote", true, "modes", Set.of(PHONE)))).isEmpty();
    }

    @Test
    void herWishForHelpFromADistanceNeedsASafeDevice() {
        var sentence = "She wishes to be helped from a distance: arrange a device that nobody else looks into";
        var both = talking("remote", true, "modes", Set.of(IN_PERSON, PHONE));
        assertThat(remarks(talk("deliveryMode", PHONE, "deviceSafe", Certainty.NO), both)).containsExactly(sentence);
        assertThat(remarks(talk("deliveryMode", PHONE, "deviceSafe", Certainty.UNKNOWN), both)).containsExactly(sentence);
        assertThat(remarks(talk("deliveryMode", PHONE), both)).isEmpty();
    }

    @Test
    void whileNobodyKnowsHerDeviceSeeingHerInPersonGainsAPoint() {
        var sentence = "It can see her in person, and her device is not known to be safe";
        assertThat(points(need("deviceSafe", Certainty.UNKNOWN), service())).containsEntry(sentence, points(Merit.SEES_HER_IN_PERSON));
        assertThat(points(need(), service())).doesNotContainKey(sentence);
        assertThat(points(need("deviceSafe", Certainty.UNKNOWN), service("remote", true, "modes", Set.of(PHONE)))).doesNotContainKey(sentence);
    }

    @Test
    void aProgrammeForThirdCountryNationalsIsExcludedAndAnotherOnePays() {
        var citizen = need("thirdCountryNational", Certainty.NO);
        assertThat(objections(citizen, service(), AMIF, TOWN)).isEmpty();
        assertThat(funding(citizen, AMIF, TOWN)).containsEntry("AMIF", "It pays for third-country nationals only, and she is none")
                .containsEntry("TOWN", "It can pay for her");
        assertThat(objections(citizen, service(), AMIF)).containsExactly("What pays for it is for third-country nationals only, and she is none");
        assertThat(objections(need(), service(), AMIF)).isEmpty();
        assertThat(funding(need(), AMIF, TOWN)).containsEntry("AMIF", "It can pay for her");
    }

    @Test
    void ifHerNationalityIsNotKnownFundingIsVerifiedAndNothingExcluded() {
        var unknown = need("thirdCountryNational", Certainty.UNKNOWN);
        var sentence = "Verify funding: it depends on her nationality, which is not known";
        assertThat(objections(unknown, service(), AMIF)).isEmpty();
        assertThat(remarks(unknown, service(), AMIF)).containsExactly(sentence);
        assertThat(remarks(unknown, service(), AMIF, TOWN)).isEmpty();
        assertThat(funding(unknown, AMIF, TOWN)).containsOnlyKeys("TOWN");
        assertThat(remarks(need(), service(), AMIF)).isEmpty();
    }

    @Test
    void aProgrammeThatPaysForNobodyMoreExcludesTheServiceOnlyIfItIsTheLast() {
        var over = new FundingFacts("harbour-light.shelter", "OLD", false, false);
        assertThat(objections(need(), service(), over)).containsExactly("No programme that pays for it can take her at present");
        assertThat(objections(need(), service(), over, TOWN)).isEmpty();
        assertThat(objections(need(), service())).isEmpty();
        assertThat(funding(need(), over, TOWN)).containsEntry("OLD", "It has ended, has not begun or pays for nobody more");
    }

    @Test
    void nobodyLivesInAHouseFromADistance() {
        var phone = Set.of(IN_PERSON, PHONE);
        assertThat(objections(need(), service("jurisdictions", Set.of(Jurisdiction.ES), "remote", true, "modes", phone))).containsExactly("It does not work in her country");
        assertThat(objections(need(), service("regions", Set.of("IE-M"), "remote", true, "modes", phone))).containsExactly("It does not work in her region");
        assertThat(objections(need("region", "IE-C"), service("regions", Set.of("IE-C", "IE-M"), "remote", true, "modes", phone), new DangerousRegion("IE-M")))
                .containsExactly("It works where it is dangerous for her");
        assertThat(objections(need("riskLevel", RiskLevel.HIGH), service("remote", true, "modes", phone), new DangerousRegion("IE-M")))
                .containsExactly("Nobody knows whether it is where it is dangerous for her, and her risk is high");
        assertThat(objections(need(), service("remote", true, "modes", Set.of(PHONE)))).containsExactly("Nobody can live there at present");
        assertThat(objections(need("deliveryMode", PHONE, "deviceSafe", Certainty.NO), service())).isEmpty();
    }

    @Test
    void atHighRiskAnUnknownPlaceIsForHelpFromADistanceOnASafeDeviceOnly() {
        var danger = new DangerousRegion("IE-M");
        var remote = talking("remote", true, "modes", Set.of(IN_PERSON, PHONE));
        assertThat(objections(talk("riskLevel", RiskLevel.HIGH, "deviceSafe", Certainty.NO), remote, danger))
                .containsExactly("Nobody knows whether it is where it is dangerous for her, and somebody looks into her device");
        assertThat(objections(talk("riskLevel", RiskLevel.MEDIUM, "deviceSafe", Certainty.NO), remote, danger)).isEmpty();
        assertThat(objections(talk("riskLevel", RiskLevel.HIGH), remote, danger)).isEmpty();
        assertThat(remarks(talk("riskLevel", RiskLevel.HIGH), remote, danger))
                .containsExactly("Nobody knows whether it is where it is dangerous for her: from a distance only");
        assertThat(remarks(talk("riskLevel", RiskLevel.HIGH), remote)).isEmpty();
    }

    @Test
    void aServiceOfWhichNoWayOfHelpIsKnownIsNotRecommended() {
        assertThat(objections(talk(), talking("modes", Set.of()))).containsExactly("No way in which it helps is known");
        assertThat(objections(talk(), talking())).isEmpty();
    }

    @Test
    void anOldWordOfNoFreePlaceExcludesNobody() {
        assertThat(objections(need("urgency", Urgency.NOW), service("freePlaces", 0, "capacityAge", 71))).containsExactly("No place is free, and she needs one now");
        assertThat(objections(need("urgency", Urgency.NOW), service("freePlaces", 0, "capacityAge", 72))).isEmpty();
        assertThat(remarks(need("urgency", Urgency.NOW), service("freePlaces", 0, "capacityAge", 72))).containsExactly("What it said about free places is old: confirm by telephone");
    }

    @Test
    void severalAreAskedAtOnceOnlyWhenItPressesAndNeverForLawOrMentoring() {
        assertThat(oneByOne(need())).containsExactly("It can wait for one answer after the other");
        assertThat(oneByOne(need("urgency", Urgency.NOW))).isEmpty();
        assertThat(oneByOne(need("urgency", Urgency.WITHIN_72H))).isEmpty();
        assertThat(oneByOne(need("urgency", Urgency.NOW, "type", ServiceType.ASYLUM))).containsExactly("A lawyer is chosen, not the fastest taken");
        assertThat(oneByOne(need("urgency", Urgency.NOW, "type", ServiceType.PEER_MENTORING))).containsExactly("A mentor is chosen, not the fastest taken");
    }

    @Test
    void everyRuleNamesItsCriterion() {
        assertThat(RULES.rulebook().rules("routing")).extracting(RuleCard::criterion).allMatch(criterion -> criterion.matches("R\\d\\d|F3"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyRuleSpokeInSomeTest() {
        var elsewhere = Stream.of(FitRulesTests.FILES).map("routing/"::concat).toList();
        assertThat(RULES.silent()).allMatch(rule -> elsewhere.contains(RULES.rulebook().rules("routing").stream()
                .filter(card -> card.name().equals(rule)).findFirst().orElseThrow().file()));
    }

    // She lives in Leinster, speaks English, has a permit, needs a women-only shelter within two weeks.
    static NeedFacts need(Object... changes) {
        return need(asMap(changes));
    }

    /** The same for counselling, which can be had from a distance. */
    private static NeedFacts talk(Object... changes) {
        return need(with(asMap(changes), "type", ServiceType.COUNSELLING));
    }

    private static ServiceFacts talking(Object... changes) {
        return service(with(asMap(changes), "type", ServiceType.COUNSELLING));
    }

    private static ServiceFacts talking(Map<String, Object> changes) {
        return service(with(changes, "type", ServiceType.COUNSELLING));
    }

    private static NeedFacts need(Map<String, Object> changes) {
        return changed(new NeedFacts(ServiceType.WOMEN_ONLY_SHELTER, Urgency.WITHIN_2W, Jurisdiction.IE, "IE-L", AgeGroup.ADULT, PERMIT, false,
                false, RiskLevel.MEDIUM, Set.of(), Set.of(), null, Certainty.YES, Certainty.YES, false, 0, null, Set.of(), false, Certainty.YES), changes);
    }

    static ServiceFacts service(Object... changes) {
        return service(asMap(changes));
    }

    private static ServiceFacts service(Map<String, Object> changes) {
        return changed(new ServiceFacts("harbour-light.shelter", "harbour-light", ServiceType.WOMEN_ONLY_SHELTER, true, true, true, false, false,
                Set.of(Jurisdiction.IE), Set.of(), false, Set.of(IN_PERSON), null, Set.of("en"), true, true, true, 18, 120, Set.of(), false, 12, 3, 1, 0,
                true, false, false, 0, false, true, 0, null, null, Set.of(), Set.of(), false, Set.of(RiskLevel.values()), false, false, false, false, null, null, 0), changes);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T changed(T facts, Map<String, Object> changes) {
        var components = JSON.convertValue(facts, HashMap.class);
        components.putAll(changes);
        return (T) JSON.convertValue(components, facts.getClass());
    }

    private static Map<String, String> funding(NeedFacts need, FundingFacts... lines) {
        return RULES.ask(withEnglish(need, service(), lines)).of(FundingWord.class).stream()
                .collect(Collectors.toMap(FundingWord::line, FundingWord::sentence));
    }

    private static Map<String, Object> with(Map<String, Object> ways, String component, Object value) {
        var changes = new HashMap<>(ways);
        changes.put(component, value);
        return changes;
    }

    private static Map<String, Object> asMap(Object... changes) {
        var map = new HashMap<String, Object>();
        for (var i = 0; i < changes.length; i += 2) {
            map.put((String) changes[i], changes[i + 1]);
        }
        return map;
    }

    private static List<Record> withoutLanguage(NeedFacts need, ServiceFacts service, Record... others) {
        return Stream.concat(Stream.of(need, service), Arrays.stream(others)).toList();
    }

    private static List<Record> withEnglish(NeedFacts need, ServiceFacts service, Record... others) {
        var facts = new ArrayList<>(withoutLanguage(need, service, others));
        facts.add(new HerLanguage("en"));
        return facts;
    }

    private static List<String> objections(NeedFacts need, ServiceFacts service, Record... others) {
        return objections(withEnglish(need, service, others));
    }

    private static List<String> objections(List<Record> facts) {
        return RULES.ask(facts).of(Objection.class).stream().map(Objection::sentence).toList();
    }

    private static List<String> remarks(NeedFacts need, ServiceFacts service, Record... others) {
        return remarks(withEnglish(need, service, others));
    }

    private static List<String> remarks(List<Record> facts) {
        return RULES.ask(facts).of(Remark.class).stream().map(Remark::sentence).toList();
    }

    private static List<String> holds(NeedFacts need, ServiceFacts service) {
        return RULES.ask(withEnglish(need, service)).of(Hold.class).stream().map(Hold::sentence).toList();
    }

    private static List<String> oneByOne(NeedFacts need) {
        return RULES.ask(withEnglish(need, service())).of(OneByOne.class).stream().map(OneByOne::sentence).toList();
    }

    private static Map<String, Integer> points(NeedFacts need, ServiceFacts service, Record... others) {
        return points(withEnglish(need, service, others));
    }

    private static Map<String, Integer> points(List<Record> facts) {
        var points = new HashMap<String, Integer>();
        for (var point : RULES.ask(facts).of(Points.class)) {
            assertThat(points.put(point.sentence(), point.points())).as("said twice: " + point.sentence()).isNull();
        }
        return points;
    }

    private static int points(Merit merit) {
        return RULES.rulebook().rows("routing", Weight.class).stream().filter(weight -> weight.merit() == merit).findFirst().orElseThrow().points();
    }
}
