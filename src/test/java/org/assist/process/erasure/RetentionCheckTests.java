package org.assist.process.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.assist.audit.AuditTrail;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.EarlyEnd;
import org.assist.erasure.Due;
import org.assist.erasure.ErasureReason;
import org.assist.erasure.Erasures;
import org.assist.erasure.LegalHold;
import org.assist.erasure.LegalHolds;
import org.assist.erasure.Retention;
import org.assist.erasure.Scope;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.Pages;
import org.assist.process.parts.CaseParts;
import org.assist.referral.DeclineCode;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was kept long enough is proposed to a supervisor at night; what needs no decision is forgotten. */
@AssistTest
class RetentionCheckTests {

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    Retention retention;
    @Autowired
    LegalHolds holds;
    @Autowired
    Erasures erasures;
    @Autowired
    CaseParts parts;
    @Autowired
    ReferralDesk desk;
    @Autowired
    ErasureWork erasing;
    @Autowired
    ManagementService jobs;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    AuditTrail trail;
    @Autowired
    Clock clock;

    private MockMvc web;

    @BeforeEach
    void thePage() {
        web = Pages.of(new RetentionPages(retention, holds, erasures, register, parts, trail, clock));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void theHouseLooksBeforeDawn() {
        var begins = jobs.createJobQuery().processDefinitionKey("retention-check").timers().singleResult().getDuedate().toInstant().atZone(ZoneId.systemDefault());

        assertThat(begins.toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void whoSheIsIsProposedAfterHalfAYearAndTheCaseAfterTwoYears() {
        var number = aClosedCase();
        var closed = clock.instant().atZone(ZoneOffset.UTC);
        night(closed.plusMonths(5).toLocalDate());
        assertThat(work.openTasks(number)).isEmpty();

        night(closed.plusMonths(6).plusDays(1).toLocalDate());
        assertThat(work.formAsSupervisor(number, "Task_ProposeErasure")).containsEntry("erasureScope", "IDENTITY").containsEntry("erasureReason", "RETENTION")
                .hasEntrySatisfying("erasureWhy", why -> assertThat(why.toString()).contains("the time to keep who she is is over"));
        night(closed.plusMonths(6).plusDays(2).toLocalDate());
        assertThat(work.openTasks(number)).containsExactly("Task_ProposeErasure");

        work.answerAsSupervisor(number, "Task_ProposeErasure", "erasureScope", "IDENTITY", "erasureReason", "RETENTION", "erasureProposed", "YES");
        work.answerAs("supervisor-two", "supervisor", number, "Task_ApproveErasure", "erasureApproved", "YES");
        erasing.carryOn();
        night(closed.plusMonths(6).plusDays(3).toLocalDate());
        assertThat(work.openTasks(number)).isEmpty();

        night(closed.plusMonths(24).plusDays(1).toLocalDate());
        assertThat(work.formAsSupervisor(number, "Task_ProposeErasure")).containsEntry("erasureScope", "CASE");
    }

    @Test
    void whatASupervisorLeftIsAskedAgainAYearLater() {
        var number = aClosedCase();
        var due = clock.instant().atZone(ZoneOffset.UTC).plusMonths(25).toLocalDate();
        night(due);
        work.answerAsSupervisor(number, "Task_ProposeErasure", "erasureScope", "CASE", "erasureReason", "RETENTION", "erasureProposed", "NO");
        night(due.plusDays(1));
        assertThat(work.formAsSupervisor(number, "Task_ProposeErasure")).as("the whole case stays; who she is is another question").containsEntry("erasureScope", "IDENTITY");
        work.answerAsSupervisor(number, "Task_ProposeErasure", "erasureScope", "IDENTITY", "erasureReason", "RETENTION", "erasureProposed", "NO");
        night(due.plusDays(2));
        assertThat(work.openTasks(number)).isEmpty();

        night(due.plusMonths(13));
        assertThat(work.openTasks(number)).containsExactly("Task_ProposeErasure");
    }

    @Test
    void aHoldAChildAndALegalTrackAreNotProposed() {
        var onHold = aClosedCase();
        holds.set(new CaseNumber(onHold), LegalHold.Reason.COURT, work.today().plusYears(1), "supervisor");
        var child = aClosedCase();
        register.write(new CaseNumber(child), "screen-for-indicators", Map.of("ageGroup", "CHILD"), "caseworker");

        night(clock.instant().atZone(ZoneOffset.UTC).plusMonths(30).toLocalDate());

        assertThat(work.openTasks(onHold)).isEmpty();
        assertThat(work.openTasks(child)).isEmpty();
        assertThat(retention.of(new CaseNumber(child))).extracting(Due::keptOn)
                .allSatisfy(why -> assertThat(why).containsExactly("She is or may be a child: the law of her country says how long her file is kept"));
    }

    @Test
    void aContactThatBecameNoCaseIsProposedAfterNinetyDays() {
        var from = clock.instant().minusMillis(1);
        var number = register.takeDown("harbour-light", Jurisdiction.IE, null);
        var until = clock.instant().plusMillis(1);

        assertThat(retention.of(number)).singleElement().satisfies(due -> {
            assertThat(due.scope()).isEqualTo(Scope.CASE);
            assertThat(due.at()).isBetween(from.atZone(Jurisdiction.IE.zone()).plusDays(90).toInstant(), until.atZone(Jurisdiction.IE.zone()).plusDays(90).toInstant());
        });
    }

    @Test
    void aCaseAtWorkIsDueForNothing() {
        assertThat(retention.of(new CaseNumber(work.report()))).isEmpty();
    }

    @Test
    void aDeclinedReferralIsForgottenAfterThirtyDaysByHouseAndPartner() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("WOMEN_ONLY_SHELTER"));
        work.askFirstPartner(number);
        var referral = work.waiting(number);
        desk.askForInformation(referral.reference(), referral.organisation(), "A question");
        work.answer(number, "Task_AnswerPartnersQuestion", "answerToPartner", "An answer");
        desk.decline(referral.reference(), referral.organisation(), DeclineCode.values()[0]);
        night(work.today().plusDays(29));
        assertThat(desk.referralFor(referral.reference(), referral.organisation())).isPresent();

        night(work.today().plusDays(3));

        assertThat(desk.referralFor(referral.reference(), referral.organisation())).isEmpty();
        assertThat(desk.referralsFor(referral.organisation())).noneMatch(it -> it.reference().equals(referral.reference()));
        assertThat(sql.queryForObject("select count(*) from assist.referral_question where referral = ?", Long.class, referral.id())).isZero();
    }

    @Test
    void thePageShowsWhatIsDueKeptOnAndErased() throws Exception {
        var due = aClosedCase();
        var kept = aClosedCase();
        var gone = aClosedCase();
        holds.set(new CaseNumber(kept), LegalHold.Reason.AUDIT, LocalDate.of(2029, 5, 6), "supervisor");
        erasures.order(new CaseNumber(gone), Scope.CASE, ErasureReason.WRONGLY_RECORDED, "supervisor", "supervisor-two");
        erasing.carryOn();
        work.clock(clock.instant().atZone(ZoneOffset.UTC).plusMonths(6).plusDays(1).toInstant());

        ask("SUPERVISOR", "harbour-light", get("/retention")).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString(new CaseNumber(due).spoken()), containsString(new CaseNumber(kept).spoken()), containsString("An audit of the funding body is open"),
                containsString("6 May 2029"), containsString("It was recorded wrongly"), containsString("supervisor-two"),
                not(containsString(new CaseNumber(gone).spoken())))));
        ask("SUPERVISOR", "lindenhof", get("/retention")).andExpect(content().string(not(containsString(new CaseNumber(due).spoken()))));
    }

    @Test
    void aSupervisorSetsAndLiftsAHoldOfHerOwnHouseOnly() throws Exception {
        var number = aClosedCase();
        var day = work.today().plusYears(1).toString();
        ask("SUPERVISOR", "lindenhof", post("/retention/holds").param("number", number).param("reason", "COURT").param("review", day))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("no case with this number")));
        assertThat(holds.on(new CaseNumber(number))).isEmpty();

        ask("SUPERVISOR", "harbour-light", post("/retention/holds").param("number", new CaseNumber(number).spoken()).param("reason", "COURT").param("review", day))
                .andExpect(redirectedUrl("/retention"));
        assertThat(holds.on(new CaseNumber(number))).hasValueSatisfying(hold -> assertThat(hold.setBy()).isEqualTo("supervisor"));
        ask("SUPERVISOR", "lindenhof", post("/retention/lift").param("number", number));
        assertThat(holds.on(new CaseNumber(number))).isPresent();

        ask("SUPERVISOR", "harbour-light", post("/retention/lift").param("number", number)).andExpect(redirectedUrl("/retention"));
        assertThat(holds.on(new CaseNumber(number))).isEmpty();
    }

    @Test
    void aHoldNeedsAReasonAndADayToLookAgain() throws Exception {
        var number = aClosedCase();

        ask("SUPERVISOR", "harbour-light", post("/retention/holds").param("number", number).param("review", "yesterday"))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(allOf(containsString("Choose why it has to be kept."), containsString("Say on which day"))));
        assertThat(holds.on(new CaseNumber(number))).isEmpty();
    }

    @Test
    void whetherACaseIsErasedCanBeAskedFromThePage() throws Exception {
        var number = aClosedCase();

        ask("SUPERVISOR", "harbour-light", post("/retention/erase").param("number", number)).andExpect(redirectedUrl("/retention"));

        assertThat(work.openTasks(number)).containsExactly("Task_ProposeErasure");
    }

    private String aClosedCase() {
        var number = work.report();
        work.upToConsent(number);
        register.endEarly(new CaseNumber(number), EarlyEnd.OPENED_IN_ERROR);
        assertThat(work.openTasks(number)).isEmpty();
        return number;
    }

    private void night(LocalDate day) {
        work.clock(day.atTime(3, 31).toInstant(ZoneOffset.UTC));
        jobs.executeJob(jobs.createJobQuery().processDefinitionKey("retention-check").timers().list().get(0).getId());
    }

    private ResultActions ask(String role, String organisation, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.principal(new TestingAuthenticationToken("supervisor", "", "ROLE_" + role, "ORG_" + organisation)));
    }
}
