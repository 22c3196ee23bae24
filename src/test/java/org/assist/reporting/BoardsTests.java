package org.assist.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.assist.audit.AuditTrail;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.Pages;
import org.assist.fixture.TuesdayMorning;
import org.assist.partner.Freshness;
import org.assist.partner.PartnerDirectory;
import org.assist.referral.DeclineCode;
import org.assist.referral.ReferralDesk;
import org.assist.reporting.Boards.Answers;
import org.assist.reporting.Boards.Load;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** What supervisors see of people and partners; other tests work in the same house, so what this one adds is counted. */
@AssistTest
class BoardsTests {

    private static final List<String> HOUSE = List.of("harbour-light");

    @Autowired
    Boards boards;
    @Autowired
    Freshness freshness;
    @Autowired
    PartnerDirectory directory;
    @Autowired
    AuditTrail trail;
    @Autowired
    ReferralDesk desk;
    @Autowired
    Casework work;
    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void morning() {
        TuesdayMorning.begin();
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void eachCaseIsCountedWithItsCaseworkerOnce() {
        var before = boards.caseload(HOUSE).stream().mapToInt(Load::cases).sum();
        var number = work.report();
        work.upToPlan(number);
        assertThat(boards.caseload(HOUSE).stream().mapToInt(Load::cases).sum()).isEqualTo(before + 1);
        assertThat(boards.caseload(List.of("nobody"))).isEmpty();

        var leads = sql.queryForObject("select lead_worker from assist.case_file where number = ?", String.class, number);
        assertThat(boards.caseload(HOUSE)).filteredOn(load -> leads.equals(load.worker())).singleElement().satisfies(load -> assertThat(load.cases()).isPositive());
    }

    @Test
    void aPartnersNoIsCountedWithItsReasonAndTheTimeItTook() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        var asked = work.waiting(number);
        var partner = directory.organisation(asked.organisation()).name();
        var before = of(partner);
        desk.decline(asked.reference(), asked.organisation(), DeclineCode.LANGUAGE);

        var after = of(partner);
        assertThat(after.asked()).isEqualTo(before.asked());
        assertThat(after.declined()).isEqualTo(before.declined() + 1);
        assertThat(after.reasons()).contains("language");
        assertThat(after.hours()).isNotNull();
    }

    @Test
    void thePageShowsThemAndNamesTheCasesItShowed() throws Exception {
        var number = work.report();
        work.upToPlan(number);
        sql.update("update assist.consent set expires_at = ? where case_number = ?", Timestamp.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(5))), number);
        assertThat(boards.consents(HOUSE)).extracting(one -> one.number().digits()).contains(number);
        assertThat(boards.consents(List.of("lindenhof"))).extracting(one -> one.number().digits()).doesNotContain(number);

        var web = Pages.of(new BoardsPage(boards, freshness, directory, trail));
        web.perform(get("/boards").principal(new TestingAuthenticationToken("supervisor", null, "ROLE_SUPERVISOR", "ORG_harbour-light"))).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Caseload"), containsString("How partners answer"), containsString(new CaseNumber(number).spoken()))));
        assertThat(trail.about(number, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))).anySatisfy(entry -> assertThat(entry.act().element()).isEqualTo("/boards"));
    }

    private Answers of(String partner) {
        return boards.partners(HOUSE).stream().filter(answers -> answers.partner().equals(partner)).findFirst().orElseThrow();
    }
}
