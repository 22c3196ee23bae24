package org.assist.process.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.audit.AuditTrail;
import org.assist.audit.Who;
import org.assist.breakglass.BreakGlass;
import org.assist.breakglass.OpeningReason;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.Erased;
import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.erasure.ErasureReason;
import org.assist.erasure.Erasures;
import org.assist.erasure.Scope;
import org.assist.escalation.ClientContacts;
import org.assist.escalation.StallAction;
import org.assist.escalation.StalledCases;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.Tables;
import org.assist.process.escalation.Standstill;
import org.assist.referral.Appointment;
import org.assist.referral.HandoverDesk;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.routing.PartnerRouting;
import org.assist.safety.SafetyPlans;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case to which everything happened that can be kept of one: nothing of it is in a dump afterwards, and nothing in an older one can be read. */
@AssistTest
class EverythingErasedTests {

    private static final Instant EVER = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    ApplicationContext house;
    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    ReferralDesk desk;
    @Autowired
    HandoverDesk handovers;
    @Autowired
    SafetyPlans plans;
    @Autowired
    PartnerRouting routing;
    @Autowired
    BreakGlass glass;
    @Autowired
    StalledCases stalled;
    @Autowired
    ClientContacts contacts;
    @Autowired
    AuditTrail trail;
    @Autowired
    Erasures erasures;
    @Autowired
    ErasureWork erasing;
    @Autowired
    Vault vault;
    @Autowired
    List<SealedColumn> columns;
    @Autowired
    JdbcTemplate sql;

    private String number;
    private CaseNumber file;
    private Referral referral;

    @BeforeEach
    void aCaseToWhichEverythingHappened() {
        number = work.report();
        file = new CaseNumber(number);
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        referral = work.waiting(number);
        desk.accept(referral.reference(), referral.organisation(), work.today());
        work.answer(number, "Task_ArrangeHandover", "handoverWay", "ASK_PARTNER", "appointmentOn", work.today().plusDays(1).toString(), "appointmentTime", "14:30",
                "meetingPlace", "AT_PARTNER", "meetingEscort", "WE_ACCOMPANY", "meetingInterpreter", "PARTNER_BRINGS");
        handovers.confirm(referral.reference(), referral.organisation(), Appointment.Host.COUNSELLOR);
        glass.open(file, Who.of("supervisor", Set.of("supervisor"), Set.of("harbour-light")), OpeningReason.OTHER, Casework.MARKER + " her worker is ill tonight");
        work.clock(ClockUtil.getCurrentTime().toInstant().plusSeconds(30 * 24 * 3600));
        Standstill.isLookedFor(house, number);
        stalled.all(number).forEach(standing -> stalled.note(number, standing.cause(), StallAction.NUDGE, null, null, null, "supervisor"));
        contacts.talked(file);
        work.fileToHandOver(number);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void nothingOfItIsInADumpAfterwards() {
        assertThat(Tables.thatHold(sql, number)).contains("assist.opened_case.case_number", "assist.stalled_case.case_number", "assist.ladder_step.case_number",
                "assist.stall_action.case_number", "assist.client_contact.case_number", "assist.risk_assessment.case_number", "assist.referral.case_number");
        var leadToHer = leadToHer();

        erase(Scope.CASE);

        assertThat(Tables.thatHold(sql, leadToHer)).isEmpty();
        assertThat(Tables.thatHold(sql, referral.reference())).as("the partner's own number, in the mail that asks it to erase").containsExactly("assist.mail.reference");
        assertThat(routing.latestFor(referral.need())).as("remembered").isEmpty();
    }

    @Test
    void whoeverKnowsTheNumberStillFindsWhoSawIt() {
        erase(Scope.CASE);

        assertThat(trail.about(number, EVER, NEVER)).isNotEmpty();
        assertThat(sql.queryForList("select distinct unnest(about) from assist.audit_entry", String.class)).doesNotContain(number, referral.reference());
    }

    @Test
    void whatIsWrittenOfItInTheLastInstantIsGoneTheNextNight() {
        erase(Scope.CASE);
        contacts.talked(file);
        assertThat(Tables.thatHold(sql, number)).isNotEmpty();

        erasing.lookForLeftovers();

        assertThat(Tables.thatHold(sql, number)).isEmpty();
    }

    @Test
    void whatAnOlderCopyHoldsOfItOpensNoMore() {
        var copy = sealed();
        assertThat(copy).extracting(row -> row.get("place")).contains("opened_case.why", "referral.appointment", "referral.agreed_data", "risk_assessment.sealed",
                "routing_decision.sealed", "routing_decision.facts", "case_section.sealed", "case_section.guarded");
        assertThat(copy).allSatisfy(row -> assertThat(open(row)).isNotNull());

        erase(Scope.CASE);

        assertThat(copy).allSatisfy(row -> assertThatExceptionOfType(Erased.class).isThrownBy(() -> open(row)));
    }

    @Test
    void whoSheIsGoesAloneAndTheRestIsReadWithoutIt() {
        var guarded = sealed().stream().filter(row -> List.of("referral.appointment", "referral.agreed_data", "risk_assessment.sealed", "case_section.guarded").contains(row.get("place"))).toList();
        assertThat(guarded).hasSizeGreaterThan(3);

        erase(Scope.IDENTITY);

        assertThat(guarded).allSatisfy(row -> assertThatExceptionOfType(Erased.class).isThrownBy(() -> open(row)));
        assertThat(plans.latest(file)).hasValueSatisfying(danger -> assertThat(danger.sentences()).isEmpty());
        assertThat(handovers.appointment(referral.id())).isEmpty();
        assertThat(desk.referral(referral.id()).status()).isEqualTo(Referral.Status.APPOINTED);
        assertThat(desk.referralFor(referral.reference(), referral.organisation())).isPresent();
        assertThat(glass.why(glass.notReviewed(file).get(0).id())).contains("her worker is ill");
        assertThat(register.answers(file).byField()).isNotEmpty();
    }

    /** What somebody could search a dump for: numbers, and ids of her rows, processes and tasks. */
    private String[] leadToHer() {
        var all = new ArrayList<>(List.of(number, file.spoken(), new CaseNumber(referral.reference()).spoken()));
        all.addAll(sql.queryForList("select reference from assist.recipient_reference where case_number = ?", String.class, number).stream()
                .filter(reference -> !reference.equals(referral.reference())).toList());
        all.addAll(sql.queryForList("select id::text from assist.need where case_number = ? union select id::text from assist.referral where case_number = ?", String.class, number, number));
        all.addAll(sql.queryForList("select id_ from act_hi_procinst where business_key_ = ?", String.class, number));
        all.addAll(sql.queryForList("select id_ from act_hi_taskinst where proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = ?)", String.class, number));
        assertThat(all).hasSizeGreaterThan(20);
        return all.stream().distinct().toArray(String[]::new);
    }

    private List<Map<String, Object>> sealed() {
        return columns.stream().flatMap(column -> sql.queryForList("select '%1$s.%2$s' as place, %2$s as sealed, %3$s as context from assist.%1$s where %4$s = ? and %2$s is not null"
                .formatted(column.table(), column.column(), column.context(), column.caseNumber()), number).stream()).toList();
    }

    private String open(Map<String, Object> row) {
        return vault.open((byte[]) row.get("sealed"), (String) row.get("context"));
    }

    private void erase(Scope scope) {
        erasures.order(file, scope, ErasureReason.HER_WISH, "supervisor", "co-supervisor");
        erasing.carryOn();
    }
}
