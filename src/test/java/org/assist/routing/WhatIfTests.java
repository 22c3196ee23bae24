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
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.Test;

/** What would have to change, by the real rules. */
class WhatIfTests {

    private static final RuleBench RULES = new RuleBench(PartnerRouting.QUESTION);
    private static final String LANGUAGE = "She can do without her language and an interpreter";
    private static final String WOMEN = "She can do without women only";

    @Test
    void whereSomebodyCanBeAskedNothingHasToChange() {
        assertThat(openings(need(), service())).isEmpty();
    }

    @Test
    void oneChangeIsEnoughWhereOneThingSpeaksAgainstIt() {
        assertThat(openings(need(), service("id", "far", "languages", Set.of("de"), "interpreter", false)))
                .containsExactly(new Opening(List.of(LANGUAGE), List.of("far")));
        assertThat(openings(need("womenOnly", true), service("id", "mixed", "womenOnly", false)))
                .containsExactly(new Opening(List.of(WOMEN), List.of("mixed")));
    }

    @Test
    void twoThingsAgainstItNeedTwoChanges() {
        assertThat(openings(need("womenOnly", true), service("id", "mixed", "womenOnly", false, "languages", Set.of("de"), "interpreter", false)))
                .containsExactly(new Opening(List.of(LANGUAGE, WOMEN), List.of("mixed")));
    }

    @Test
    void threeThingsAgainstItAreTooMany() {
        assertThat(openings(need("womenOnly", true, "urgency", Urgency.NOW),
                service("womenOnly", false, "languages", Set.of("de"), "interpreter", false, "freePlaces", 0))).isEmpty();
    }

    @Test
    void aServiceStandsOnlyWhereTheFewestChangesOpenIt() {
        assertThat(openings(need("womenOnly", true),
                service("id", "one", "womenOnly", false),
                service("id", "two", "womenOnly", false, "languages", Set.of("de"), "interpreter", false)))
                .containsExactly(new Opening(List.of(WOMEN), List.of("one")), new Opening(List.of(LANGUAGE, WOMEN), List.of("two")));
    }

    @Test
    void anotherRegionIsNamed() {
        assertThat(openings(need(), service("id", "west", "regions", Set.of("IE-C", "DE-BE"))))
                .containsExactly(new Opening(List.of("She goes to another region: Ireland, Connacht"), List.of("west")));
    }

    @Test
    void timeADeviceAndTheWayOfHelpMayOpenADoor() {
        assertThat(openings(need("urgency", Urgency.NOW), service("freePlaces", 0))).extracting(Opening::changes)
                .containsExactly(List.of("Something else carries her through the next 72 hours"));
        assertThat(openings(need("type", ServiceType.COUNSELLING, "deviceSafe", Certainty.NO), service("type", ServiceType.COUNSELLING, "remote", true, "modes", Set.of(PHONE)))).extracting(Opening::changes)
                .containsExactly(List.of("She has a device that nobody else looks into"));
        assertThat(openings(need("type", ServiceType.COUNSELLING, "deliveryMode", IN_PERSON), service("type", ServiceType.COUNSELLING, "remote", true, "modes", Set.of(PHONE)))).extracting(Opening::changes)
                .containsExactly(List.of("She leaves open how she is helped, in person or from a distance"));
    }

    @Test
    void nobodyIsLedIntoDangerOrToWhomSheDoesNotWant() {
        assertThat(openings(need(), service("regions", Set.of("IE-C")), new DangerousRegion("IE-C"))).isEmpty();
        assertThat(openings(need("excludedOrganisations", Set.of("harbour-light")), service())).isEmpty();
        assertThat(openings(need("residenceStatus", ResidenceStatus.IRREGULAR), service("reportingDuty", true))).isEmpty();
        assertThat(openings(need("notToAuthorities", true), service("reportingDuty", true))).isEmpty();
        assertThat(openings(need(), service("saidNo", true))).isEmpty();
    }

    @Test
    void whatSheWaivesAlreadyIsNotAskedAgain() {
        assertThat(openings(need("womenOnly", true, "waived", Set.of("R10")), service("womenOnly", false, "languages", Set.of("de"), "interpreter", false)))
                .extracting(Opening::changes).containsExactly(List.of(WOMEN));
    }

    private static List<Opening> openings(NeedFacts need, Record... others) {
        var facts = new ArrayList<Record>(List.of(need, new HerLanguage("en")));
        facts.addAll(Arrays.asList(others));
        return new WhatIf(RULES.rulebook(), facts).openings();
    }
}
