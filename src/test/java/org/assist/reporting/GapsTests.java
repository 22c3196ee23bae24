package org.assist.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.Pages;
import org.assist.routing.PartnerRouting;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** What nobody could give, for a house of their own in each test. */
@AssistTest
class GapsTests {

    private static final Map<String, Object> NOBODY_IS_FIT_FOR_HER = Map.of("languages", List.of("en"), "accessibility", List.of("HEARING"));

    @Autowired
    Gaps gaps;
    @Autowired
    Figures figures;
    @Autowired
    PartnerRouting routing;
    @Autowired
    CaseRegister register;
    @Autowired
    SupportPlans plans;
    @Autowired
    Casework work;
    @Autowired
    JdbcTemplate sql;

    private final String house = "house-" + UUID.randomUUID();

    @BeforeEach
    void onATuesday() {
        work.clock(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void aNeedWithoutACandidateIsAGapWithWhatSpokeAgainstEveryService() {
        shelter(NOBODY_IS_FIT_FOR_HER);
        shelter(NOBODY_IS_FIT_FOR_HER);

        var gap = gaps.of(house).get(0);
        assertThat(gap).extracting(Gap::jurisdiction, Gap::type, Gap::needs, Gap::searched).containsExactly(Jurisdiction.IE, ServiceType.WOMEN_ONLY_SHELTER, 2, 2);
        assertThat(gap.reasons()).extracting(Gap.Reason::code).contains("R16").doesNotContain("R01");
        assertThat(gap.reasons()).filteredOn(reason -> "R16".equals(reason.code())).extracting(Gap.Reason::needs).containsOnly(2);
    }

    @Test
    void aNeedThatSomebodyCouldTakeIsNoGapUntilItIsGivenUp() {
        var need = shelter(Map.of("languages", List.of("en")));
        assertThat(routing.latestFor(need).orElseThrow().ranked()).isNotEmpty();
        assertThat(gaps.of(house)).isEmpty();

        plans.close(need, NeedStatus.NOT_AVAILABLE);
        assertThat(gaps.of(house)).singleElement().extracting(Gap::needs, Gap::searched).containsExactly(1, 0);
    }

    @Test
    void whatPartnersAnsweredIsAReason() {
        var need = shelter(Map.of("languages", List.of("en")));
        sql.update("""
                insert into assist.referral (id, reference, need, case_number, service, organisation, service_type, urgency, jurisdiction, languages, age_group, women_only,
                    access_needs, status, status_since, sent_at, answer_due_at, decline_code, place, version)
                select gen_random_uuid(), lpad((random() * 1e9)::bigint::text, 10, '0'), id, case_number, 'harbour-light.shelter', 'harbour-light', service_type, urgency, 'IE', '{}',
                    'ADULT', true, '{}', 'SENT', now(), now(), now(), null, false, 0 from assist.need where id = ?""", need);
        sql.update("update assist.referral set status = 'DECLINED', decline_code = 'FUNDING' where need = ?", need);
        plans.close(need, NeedStatus.UNMET);

        assertThat(gaps.of(house).get(0).reasons()).contains(new Gap.Reason("Partners answered that nobody pays", null, 1));
    }

    @Test
    void whomSheFearsIsNotToldFurther() {
        var all = routing.offered(Jurisdiction.IE).stream().map(service -> service.organisation()).distinct().toList();
        shelter(Map.of("languages", List.of("en"), "excludedOrganisations", all));

        assertThat(gaps.of(house).get(0).reasons()).contains(new Gap.Reason("It is not safe for her, or she does not want it", null, 1))
                .extracting(Gap.Reason::words).doesNotContain("She does not want this organisation to hear of her");
    }

    @Test
    void aNeedGivenUpMoreThanAYearAgoIsNoGapAnyMore() {
        plans.close(shelter(NOBODY_IS_FIT_FOR_HER), NeedStatus.NOT_AVAILABLE);
        assertThat(gaps.of(house)).hasSize(1);
        work.clock(Instant.parse("2027-11-25T10:00:00Z"));
        assertThat(gaps.of(house)).isEmpty();
    }

    @Test
    void thePageSaysWhatIsMissingAndNothingOfOtherHouses() throws Exception {
        shelter(NOBODY_IS_FIT_FOR_HER);
        var page = Pages.of(new FiguresPage(figures, gaps));

        page.perform(get("/gaps").principal(supervisorOf(house))).andExpect(content().string(allOf(containsString("1 need</span>"), containsString("still open"),
                containsString("R16"), containsString("Ireland"))));
        page.perform(get("/gaps").principal(supervisorOf("another-house"))).andExpect(content().string(allOf(containsString("Nothing was missing"), not(containsString("R16")))));
    }

    private static TestingAuthenticationToken supervisorOf(String house) {
        return new TestingAuthenticationToken("supervisor", "", "ROLE_SUPERVISOR", "ORG_" + house);
    }

    private UUID shelter(Map<String, Object> answers) {
        var number = register.takeDown(house, Jurisdiction.IE, null);
        var all = new HashMap<String, Object>(Map.of("region", "IE-L", "ageGroup", "ADULT"));
        all.putAll(answers);
        register.write(number, "assess-needs", all, "caseworker");
        plans.record(number, Map.of(Urgency.WITHIN_72H, Set.of(ServiceType.WOMEN_ONLY_SHELTER)), null, Set.of());
        var need = plans.openNeeds(number).get(0).id();
        routing.recommendFor(need);
        return need;
    }
}
