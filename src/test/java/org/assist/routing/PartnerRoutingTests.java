package org.assist.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.fixture.AssistTest;
import org.assist.fixture.OfferInWaiting;
import org.assist.fixture.Yes;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceEntry;
import org.assist.referral.DeclineCode;
import org.assist.referral.ReferralDesk;
import org.assist.rulebook.Rulebook;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A recommendation from the real directory and the real rules. */
@AssistTest
class PartnerRoutingTests {

    @Autowired
    Clock clock;
    @Autowired
    PartnerRouting routing;
    @Autowired
    PartnerDirectory directory;
    @Autowired
    CaseRegister cases;
    @Autowired
    SupportPlans plans;
    @Autowired
    ConsentRegister consents;
    @Autowired
    ApplicationContext house;
    @Autowired
    ReferralDesk desk;
    @Autowired
    Rulebook rulebook;
    @Autowired
    JdbcTemplate sql;

    CaseNumber number;
    UUID need;

    @BeforeEach
    void aWomanWhoNeedsShelter() {
        number = cases.takeDown("harbour-light", Jurisdiction.IE, null);
        cases.write(number, "assess-needs", Map.of("languages", List.of("ro", "en"), "region", "IE-L", "ageGroup", "ADULT",
                "residenceStatus", "PERMIT", "womenOnly", "YES", "excludedOrganisations", List.of("lantern-quay")), "caseworker");
        plans.record(number, Map.of(Urgency.WITHIN_72H, Set.of(ServiceType.WOMEN_ONLY_SHELTER)), null, Set.of());
        need = plans.openNeeds(number).get(0).id();
    }

    @Test
    void everyServiceOfTheKindSheNeedsHasAVerdict() {
        var recommendation = routing.recommendFor(need);

        assertThat(Stream.concat(recommendation.ranked().stream(), recommendation.excluded().stream())).extracting(Verdict::service)
                .containsExactlyInAnyOrderElementsOf(directory.services().stream().filter(it -> it.type() == ServiceType.WOMEN_ONLY_SHELTER).map(ServiceEntry::id).toList());
        assertThat(recommendation.ruleSetVersion()).isEqualTo(rulebook.version("routing"));
    }

    @Test
    void candidatesFitAndEveryReasonNamesItsCriterion() {
        var recommendation = routing.recommendFor(need);

        assertThat(recommendation.ranked()).extracting(Verdict::service).containsExactlyInAnyOrder("harbour-light.shelter", "western-shore.shelter");
        assertThat(recommendation.ranked()).extracting(Verdict::points).isSortedAccordingTo((a, b) -> b - a);
        assertThat(recommendation.ranked()).allSatisfy(verdict -> assertThat(verdict.points()).isBetween(1, 100));
        assertThat(recommendation.ranked().get(0).reasons()).extracting(Reason::criterion).isSorted().allMatch(it -> it.matches("R\\d\\d"));
    }

    @Test
    void excludedServicesSayWhy() {
        routing.recommendFor(need);

        assertThat(excluded("lantern-quay.shelter")).contains("She does not want this organisation to hear of her");
        assertThat(excluded("still-waters.shelter")).contains("Its organisation is suspended");
        assertThat(excluded("lindenhof.shelter")).contains("It does not work in her country");
    }

    @Test
    void nothingCanBeSentWithoutHerConsent() {
        assertThat(routing.recommendFor(need).ranked()).noneMatch(Verdict::sendable);

        Yes.to(consents, plans.openNeeds(number).get(0), "western-shore", DataCategory.LANGUAGE);

        assertThat(routing.recommendFor(need).ranked()).filteredOn(Verdict::sendable).extracting(Verdict::organisation).containsExactly("western-shore");
    }

    @Test
    void whoSaidNoIsNotRecommendedAgain() {
        var referral = OfferInWaiting.of(desk.send(need, number, "western-shore.shelter", clock.instant().plus(1, ChronoUnit.HOURS)), house);
        desk.decline(referral.reference(), "western-shore", DeclineCode.CAPACITY);

        assertThat(routing.recommendFor(need).ranked()).extracting(Verdict::service).containsExactly("harbour-light.shelter");
        assertThat(excluded("western-shore.shelter")).contains("It was asked for this need already and said no or nothing");
    }

    @Test
    void whereNobodyCanBeAskedItIsSaidWhatWouldHaveToChange() {
        plans.record(number, Map.of(Urgency.NOW, Set.of(ServiceType.EMERGENCY_SHELTER)), null, Set.of());
        var bed = plans.openNeeds(number).stream().filter(it -> it.serviceType() == ServiceType.EMERGENCY_SHELTER).findFirst().orElseThrow().id();
        var free = routing.recommendFor(bed).ranked().stream().map(Verdict::service).toList();
        assertThat(free).isNotEmpty();
        assertThat(routing.whatWouldOpen(bed)).allSatisfy(opening -> assertThat(opening.services()).doesNotContainAnyElementsOf(free));

        var before = sql.queryForList("select id, free_places from assist.service where type = 'EMERGENCY_SHELTER'");
        sql.update("update assist.service set free_places = 0 where type = 'EMERGENCY_SHELTER'");
        try {
            assertThat(routing.recommendFor(bed).ranked()).isEmpty();
            assertThat(routing.whatWouldOpen(bed)).filteredOn(opening -> opening.changes().equals(List.of("Something else carries her through the next 72 hours")))
                    .flatExtracting(Opening::services).containsExactlyInAnyOrderElementsOf(free);
        } finally {
            before.forEach(row -> sql.update("update assist.service set free_places = ? where id = ?", row.get("free_places"), row.get("id")));
        }
    }

    @Test
    void theSameFactsAreRankedTheSameWay() {
        var first = routing.recommendFor(need);
        var second = routing.recommendFor(need);

        assertThat(second.ranked()).isEqualTo(first.ranked());
        assertThat(second.excluded()).isEqualTo(first.excluded());
    }

    @Test
    void aDecisionIsKeptAsItWasMadeAndItsFactsEncrypted() {
        var recommendation = routing.recommendFor(need);

        assertThat(routing.latestFor(need)).contains(recommendation);
        var facts = sql.queryForObject("select facts from assist.routing_decision where id = ?", byte[].class, recommendation.id());
        assertThat(new String(facts, StandardCharsets.ISO_8859_1)).doesNotContain("IE-L", "lantern-quay", "PERMIT");
    }

    @Test
    void theRecommendedChoiceNeedsNoReasonAndAnyOtherDoes() {
        var recommendation = routing.recommendFor(need);
        var second = recommendation.ranked().get(1).service();

        assertThat(routing.choose(recommendation.id(), recommendation.ranked().get(0).service(), null, "caseworker").service())
                .isEqualTo(recommendation.recommended().orElseThrow().service());
        assertThatIllegalArgumentException().isThrownBy(() -> routing.choose(recommendation.id(), second, " ", "caseworker"))
                .withMessage("A choice other than the recommended one needs a reason");
        routing.choose(recommendation.id(), second, "HER_WISH", "caseworker");
        assertThat(sql.queryForList("select reason_code from assist.routing_choice where decision = ? order by chosen_at", String.class, recommendation.id()))
                .containsExactly(null, "HER_WISH");
    }

    @Test
    void onlyACandidateCanBeChosen() {
        var recommendation = routing.recommendFor(need);

        assertThatIllegalArgumentException().isThrownBy(() -> routing.choose(recommendation.id(), "lantern-quay.shelter", "HER_WISH", "caseworker"));
        assertThatIllegalArgumentException().isThrownBy(() -> routing.choose(UUID.randomUUID(), "western-shore.shelter", "HER_WISH", "caseworker"));
    }

    private List<String> excluded(String service) {
        return routing.latestFor(need).orElseThrow().excluded().stream().filter(verdict -> verdict.service().equals(service))
                .flatMap(verdict -> verdict.reasons().stream()).filter(reason -> reason.kind() == Reason.Kind.OBJECTION).map(Reason::sentence).toList();
    }
}
