package org.assist.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A decision that is kept can be made again from what was kept with it. */
@AssistTest
class RoutingReplayTests {

    @Autowired
    RoutingReplay replay;
    @Autowired
    PartnerRouting routing;
    @Autowired
    CaseRegister cases;
    @Autowired
    SupportPlans plans;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    RoutingDecisions decisions;
    @Autowired
    ObjectMapper json;

    @Test
    void everyDecisionThatIsKeptIsTheSameWithTheSameRulesAndAChangedOneIsNamed() throws JsonProcessingException {
        var number = cases.takeDown("harbour-light", Jurisdiction.IE, null);
        cases.write(number, "assess-needs", Map.of("languages", List.of("ro"), "region", "IE-L", "ageGroup", "ADULT", "preferredOrganisations", List.of("western-shore"),
                "accessibility", List.of("PREGNANCY"), "knowledgeNeeded", List.of("TRAUMA"), "otherSide", List.of("lantern-quay"), "excludedRegions", List.of("IE-C")), "caseworker");
        plans.record(number, Map.of(Urgency.NOW, Set.of(ServiceType.WOMEN_ONLY_SHELTER)), null, Set.of());
        var decision = routing.recommendFor(plans.openNeeds(number).get(0).id());

        var before = replay.all();
        assertThat(before.different()).isEmpty();
        assertThat(before.same()).isPositive();

        var first = decision.ranked().get(0);
        var other = new Recommendation(decision.id(), decision.need(), Stream.concat(Stream.of(new Verdict(first.service(), first.organisation(), first.label(), 1, first.reasons(),
                first.sendable())), decision.ranked().stream().skip(1)).toList(), decision.excluded(), decision.oneByOne(), decision.ruleSetVersion());
        sql.update("update assist.routing_decision set verdicts = cast(? as jsonb), sealed = null where id = ?", json.writeValueAsString(other), decision.id());
        assertThat(replay.all().different()).containsExactly(decision.id());
        sql.update("update assist.routing_decision set rule_set_version = 'another' where id = ?", decision.id());
        assertThat(replay.all()).isEqualTo(new RoutingReplay.Result(before.same() - 1, before.ofOtherRules() + 1, List.of()));
        sql.update("delete from assist.routing_decision where id = ?", decision.id());
    }

    @Test
    void whatSpeaksAgainstAPartnerIsNotReadableInTheDatabase() {
        var number = cases.takeDown("harbour-light", Jurisdiction.IE, null);
        cases.write(number, "assess-needs", Map.of("languages", List.of("ro"), "region", "IE-L", "ageGroup", "ADULT", "excludedOrganisations", List.of("western-shore")), "caseworker");
        plans.record(number, Map.of(Urgency.NOW, Set.of(ServiceType.WOMEN_ONLY_SHELTER)), null, Set.of());
        var decision = routing.recommendFor(plans.openNeeds(number).get(0).id());

        assertThat(sql.queryForObject("select verdicts is null and position('hear of her' in encode(sealed, 'escape')) = 0 from assist.routing_decision where id = ?", Boolean.class,
                decision.id())).isTrue();
    }

    @Test
    void whatAnEarlierVersionKeptInClearIsSealedAtTheStart() throws JsonProcessingException {
        var number = cases.takeDown("harbour-light", Jurisdiction.IE, null);
        cases.write(number, "assess-needs", Map.of("languages", List.of("ro"), "region", "IE-L", "ageGroup", "ADULT"), "caseworker");
        plans.record(number, Map.of(Urgency.NOW, Set.of(ServiceType.WOMEN_ONLY_SHELTER)), null, Set.of());
        var decision = routing.recommendFor(plans.openNeeds(number).get(0).id());
        sql.update("update assist.routing_decision set verdicts = cast(? as jsonb), sealed = null where id = ?", json.writeValueAsString(decision), decision.id());

        decisions.sealWhatIsInClear();

        assertThat(sql.queryForObject("select count(*) from assist.routing_decision where verdicts is not null", Long.class)).isZero();
        assertThat(decisions.find(decision.id())).contains(decision);
    }
}
