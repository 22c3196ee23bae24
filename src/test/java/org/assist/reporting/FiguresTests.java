package org.assist.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.consent.Capacity;
import org.assist.consent.Circumstances;
import org.assist.consent.Comprehension;
import org.assist.consent.ConsentRegister;
import org.assist.consent.Decision;
import org.assist.consent.Scope;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.Pages;
import org.assist.outcome.Area;
import org.assist.outcome.LanguageLevel;
import org.assist.outcome.Measurement;
import org.assist.outcome.Moment;
import org.assist.outcome.Outcomes;
import org.assist.outcome.Satisfaction;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
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

/** What the figures count, for a house of their own in each test. */
@AssistTest
class FiguresTests {

    @Autowired
    Figures figures;
    @Autowired
    Gaps gaps;
    @Autowired
    CaseRegister register;
    @Autowired
    SupportPlans plans;
    @Autowired
    Outcomes outcomes;
    @Autowired
    ConsentRegister consents;
    @Autowired
    Casework work;
    @Autowired
    JdbcTemplate sql;

    private final String house = "house-" + UUID.randomUUID();

    @BeforeEach
    void inTheFourthQuarter() {
        work.clock(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @AfterEach
    void now() {
        sql.update("delete from assist.case_file where lead_organisation = ?", house);
        ClockUtil.reset();
    }

    @Test
    void casesAreCountedByWhereTheyStandAndByCountry() {
        cases(12, Jurisdiction.IE, "ACTIVE", "CRISIS");
        cases(15, Jurisdiction.ES, "ACTIVE", "CRISIS");
        cases(20, Jurisdiction.IE, "FOLLOW_UP", null);
        cases(30, Jurisdiction.IE, "CONTACT", null);

        var table = figure("CASES");
        assertThat(table.count("Crisis", "Ireland")).isEqualTo(12);
        assertThat(table.count("Crisis", "Spain")).isEqualTo(15);
        assertThat(table.count("Follow-up", "Ireland")).isEqualTo(20);
        assertThat(table.total()).as("a contact is no case").isEqualTo(47);
    }

    @Test
    void whoDoesNotWantToBeCountedIsNotCounted() {
        var women = cases(13, Jurisdiction.IE, "ACTIVE", "CRISIS");
        cases(20, Jurisdiction.IE, "ACTIVE", "TRANSITION");
        counted(women.get(0), Decision.REFUSED);
        counted(women.get(1), Decision.REFUSED);
        work.clock(Instant.parse("2026-11-24T11:00:00Z"));
        counted(women.get(1), Decision.GIVEN);

        assertThat(figure("CASES").count("Crisis", "Ireland")).isEqualTo(12);
    }

    @Test
    void aTableStaysTheSameForAQuarter() {
        cases(12, Jurisdiction.IE, "ACTIVE", "CRISIS");
        assertThat(figure("CASES").total()).isEqualTo(12);
        cases(1, Jurisdiction.IE, "ACTIVE", "CRISIS");
        work.clock(Instant.parse("2026-12-31T10:00:00Z"));
        assertThat(figure("CASES").total()).as("the newest woman is not the difference between two days").isEqualTo(12);

        work.clock(Instant.parse("2027-01-01T10:00:00Z"));
        assertThat(figure("CASES").total()).isEqualTo(13);
    }

    @Test
    void aTableWithNothingToShowIsDrawnAnew() {
        cases(3, Jurisdiction.IE, "ACTIVE", "CRISIS");
        assertThat(figure("CASES").total()).isNull();
        cases(9, Jurisdiction.IE, "ACTIVE", "CRISIS");

        assertThat(figure("CASES").total()).isEqualTo(12);
    }

    @Test
    void needsThatCouldNotBeMetAreShown() {
        cases(11, Jurisdiction.IE, "ACTIVE", "CRISIS").forEach(number -> need(number, ServiceType.COUNSELLING, NeedStatus.NOT_AVAILABLE));
        cases(14, Jurisdiction.IE, "ACTIVE", "CRISIS").forEach(number -> {
            need(number, ServiceType.COUNSELLING, NeedStatus.UNMET);
            need(number, ServiceType.TRAUMA_THERAPY, NeedStatus.UNMET);
        });

        var table = figure("NEEDS");
        assertThat(table.count("Psychosocial help", "Not available")).isEqualTo(11);
        assertThat(table.count("Psychosocial help", "Not met")).as("each woman once").isEqualTo(14);
    }

    @Test
    void screeningsAreCountedByWhatRulesAndWorkersSay() {
        cases(12, Jurisdiction.IE, "ACTIVE", "CRISIS").forEach(number -> {
            screened(number, "SOME", null, "2026-11-01");
            screened(number, "SOME", "STRONG", "2026-11-02");
        });
        cases(15, Jurisdiction.IE, "INTAKE", null).forEach(number -> screened(number, "NONE_YET", null, "2026-11-01"));

        assertThat(figure("SCREENING").count("Some indications", "Strong indications")).as("the latest counts").isEqualTo(12);
        assertThat(figure("SCREENING").count("None yet", "Not concluded")).isEqualTo(15);
        assertThat(figure("SCREENING").total()).isEqualTo(27);
    }

    @Test
    void outcomesAtTheStartStandAgainstTheLatestOnes() {
        cases(12, Jurisdiction.IE, "ACTIVE", "CRISIS").forEach(number -> {
            measure(number, Moment.START, 2, LanguageLevel.NONE, Set.of("INFORMED"));
            measure(number, Moment.M3, 5, LanguageLevel.A1, Set.of("INFORMED"));
            measure(number, Moment.M6, 8, LanguageLevel.B1, Set.of("INFORMED", "LAWYER"));
        });
        cases(20, Jurisdiction.IE, "ACTIVE", "CRISIS").forEach(number -> measure(number, Moment.START, 2, LanguageLevel.NONE, Set.of()));

        assertThat(figure("CONFIDENCE").count("Below 4", "7 and more")).isEqualTo(12);
        assertThat(figure("CONFIDENCE").total()).as("who answered once is in neither").isEqualTo(12);
        assertThat(figure("LANGUAGE").count("Hardly anything", "B1, B2")).isEqualTo(12);
        assertThat(figure("JUSTICE").count("She has a lawyer", "Later")).isEqualTo(12);
        assertThat(figure("JUSTICE").count("She has a lawyer", "At the start")).isZero();
    }

    @Test
    void satisfactionIsCountedByMoment() {
        for (var i = 0; i < 11; i++) {
            outcomes.recordSatisfaction(house, Jurisdiction.IE, Moment.M3, Satisfaction.CONTENT, null);
        }
        assertThat(figure("SATISFACTION").count("After 3 months", "Content")).isEqualTo(11);
    }

    @Test
    void thePageShowsTheTablesAndSaysWhatIsHidden() throws Exception {
        cases(3, Jurisdiction.IE, "ACTIVE", "CRISIS");
        cases(40, Jurisdiction.ES, "ACTIVE", "CRISIS");

        Pages.of(new FiguresPage(figures, gaps)).perform(get("/figures").principal(new TestingAuthenticationToken("supervisor", "", "ROLE_SUPERVISOR", "ORG_" + house)))
                .andExpect(status().isOk()).andExpect(content().string(allOf(containsString("quarter 4 of 2026"), containsString("Cases by stage and country"),
                        containsString("Scotland"), containsString("aria-label=\"not shown\""), containsString("fewer than <span>11</span>"))));
    }

    private PublishedTable figure(String name) {
        return figures.of(house).stream().filter(figure -> figure.name().equals(name)).findFirst().orElseThrow().table();
    }

    private List<CaseNumber> cases(int women, Jurisdiction jurisdiction, String state, String stage) {
        var numbers = new ArrayList<CaseNumber>();
        for (var i = 0; i < women; i++) {
            var number = register.takeDown(house, jurisdiction, null);
            sql.update("update assist.case_file set state = ?, stage = ? where number = ?", state, stage, number.digits());
            numbers.add(number);
        }
        return numbers;
    }

    private void screened(CaseNumber number, String weighed, String concluded, String day) {
        sql.update("""
                insert into assist.screening (id, case_number, weighed, rules, explanation, weighed_at, concluded, reason)
                values (?, ?, ?, 'test', ''::bytea, ?::timestamptz, ?, ?)""", UUID.randomUUID(), number.digits(), weighed, day, concluded, concluded == null ? null : "TEST");
    }

    private void counted(CaseNumber number, Decision decision) {
        consents.record(number, Scope.STATISTICS, decision, new Circumstances("ada", "en", false, Comprehension.YES, Capacity.YES, null), Urgency.PLANNED);
    }

    private void need(CaseNumber number, ServiceType type, NeedStatus result) {
        plans.record(number, Map.of(Urgency.PLANNED, Set.of(type)), "ada", Set.of());
        plans.openNeeds(number).stream().filter(need -> need.serviceType() == type).forEach(need -> plans.close(need.id(), result));
    }

    private void measure(CaseNumber number, Moment moment, int confidence, LanguageLevel language, Set<String> justice) {
        work.clock(ClockUtil.getCurrentTime().toInstant().plusSeconds(1));
        var reached = new HashMap<String, Integer>();
        justice.forEach(code -> reached.put(code, 1));
        outcomes.record(number, house, Jurisdiction.IE, moment, new Measurement(language, 0,
                Map.of(Area.CONFIDENCE, Map.of("confidenceTrust", confidence, "confidenceFuture", confidence), Area.JUSTICE, reached)));
    }
}
