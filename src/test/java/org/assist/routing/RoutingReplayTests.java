package org.assist.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

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

    @Test
    void everyDecisionThatIsKeptIsTheSameWithTheSameRulesAndAChangedOneIsNamed() {
        var number = cases.takeDown("harbour-light", Jurisdiction.IE, null);
        cases.write(number, "assess-needs", Map.of("languages", List.of("ro"), "region", "IE-L", "ageGroup", "ADULT", "preferredOrganisations", List.of("western-shore"),
                "accessibility", List.of("PREGNANCY"), "knowledgeNeeded", List.of("TRAUMA"), "otherSide", List.of("lantern-quay"), "excludedRegions", List.of("IE-C")), "caseworker");
        plans.record(number, Map.of(Urgency.NOW, Set.of(ServiceType.WOMEN_ONLY_SHELTER)), null, Set.of());
        var decision = routing.recommendFor(plans.openNeeds(number).get(0).id());

        var before = replay.all();
        assertThat(before.different()).isEmpty();
        assertThat(before.same()).isPositive();

        sql.update("update assist.routing_decision set verdicts = jsonb_set(verdicts, '{ranked,0,points}', '1') where id = ?", decision.id());
        assertThat(replay.all().different()).containsExactly(decision.id());
        sql.update("update assist.routing_decision set rule_set_version = 'another' where id = ?", decision.id());
        assertThat(replay.all()).isEqualTo(new RoutingReplay.Result(before.same() - 1, before.ofOtherRules() + 1, List.of()));
        sql.update("delete from assist.routing_decision where id = ?", decision.id());
    }
}
