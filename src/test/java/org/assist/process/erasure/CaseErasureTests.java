package org.assist.process.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.Erased;
import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.erasure.ErasureReason;
import org.assist.erasure.ErasureStep;
import org.assist.erasure.Erasures;
import org.assist.erasure.LegalHold;
import org.assist.erasure.LegalHolds;
import org.assist.erasure.Scope;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.PowerCut;
import org.assist.fixture.Tables;
import org.assist.notification.CaughtMails;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case is erased: by two supervisors, past no obstacle, to the last row, and through every interruption (F48, F49). */
@AssistTest
class CaseErasureTests {

    private static final String STORY = "Xq9erase";

    @Autowired
    Casework work;
    @Autowired
    PowerCut power;
    @Autowired
    CaseRegister register;
    @Autowired
    CaseParts parts;
    @Autowired
    Erasures erasures;
    @Autowired
    ErasureWork erasing;
    @Autowired
    LegalHolds holds;
    @Autowired
    ReferralDesk desk;
    @Autowired
    Vault vault;
    @Autowired
    List<SealedColumn> columns;
    @Autowired
    CaughtMails mails;
    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void whatWasErasedIsInNoTableAndNoOlderRowOpensAgain() {
        var number = aCaseWithAPartner();
        var file = new CaseNumber(number);
        var reference = desk.referralsOf(file).get(0).reference();
        assertThat(tablesThatHold(number)).hasSizeGreaterThan(10);
        var backup = columns.stream().flatMap(column -> sql.queryForList("select %s as sealed, %s as context from assist.%s where %s = ? and %s is not null"
                .formatted(column.column(), column.context(), column.table(), column.caseNumber(), column.column()), number).stream()).toList();
        assertThat(backup).hasSizeGreaterThan(5).allSatisfy(row -> assertThat(vault.open((byte[]) row.get("sealed"), (String) row.get("context"))).isNotNull());

        erase(number);

        assertThat(tablesThatHold(number)).isEmpty();
        assertThat(tablesThatHold(STORY)).isEmpty();
        assertThat(tablesThatHold(file.spoken())).isEmpty();
        assertThat(backup).allSatisfy(row -> assertThatExceptionOfType(Erased.class)
                .isThrownBy(() -> vault.open((byte[]) row.get("sealed"), (String) row.get("context"))));
        assertThat(erasures.of(file)).singleElement().satisfies(proof -> {
            assertThat(proof.erasedAt()).isNotNull();
            assertThat(proof.reason()).isEqualTo(ErasureReason.HER_WISH);
            assertThat(proof.legalBasis()).contains("Art 17");
            assertThat(proof.proposedBy()).isEqualTo("supervisor");
            assertThat(proof.approvedBy()).isEqualTo("supervisor-two");
            assertThat(proof.partnersTold()).isEqualTo(1);
        });
        assertThat(tablesThatHold(reference)).as("the partner's own number, in the mail that asks it to erase").contains("assist.mail.reference");
    }

    @Test
    void thePartnerWhoWasToldIsAskedToEraseTooByItsOwnReference() {
        var number = aCaseWithAPartner();
        var referral = desk.referralsOf(new CaseNumber(number)).get(0);

        erase(number);
        var letter = sql.queryForMap("select template, recipient, case_number from assist.mail where reference = ?", referral.reference());
        work.sendMails((String) letter.get("case_number"));

        assertThat(letter).containsEntry("template", "ERASE").containsEntry("recipient", "partner:" + referral.organisation());
        assertThat(mails.latest()).anySatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Please delete what you noted");
            assertThat(mail.text()).contains(new CaseNumber(referral.reference()).spoken()).doesNotContain("http");
        });
    }

    @Test
    void aPartnerThatWasOnlyAskedLearnsThatNothingIsNeeded() {
        var number = aCaseAtWork();
        work.askFirstPartner(number);
        var referral = work.waiting(number);

        erase(number);

        assertThat(sql.queryForMap("select template from assist.mail where reference = ?", referral.reference())).containsEntry("template", "WITHDRAWN");
        assertThat(desk.referralFor(referral.reference(), referral.organisation())).isEmpty();
    }

    @Test
    void wheneverThePowerIsCutTheErasureComesToItsEnd() {
        for (var step : EnumSet.complementOf(EnumSet.of(ErasureStep.DONE))) {
            var number = aCaseWithAPartner();
            order(number);
            power.before(step);
            erasing.carryOn();
            assertThat(erasures.of(new CaseNumber(number))).singleElement().satisfies(half -> assertThat(half.step()).isEqualTo(step));

            erasing.carryOn();

            assertThat(tablesThatHold(number)).as("after a power cut at " + step).isEmpty();
            assertThat(erasures.of(new CaseNumber(number))).singleElement().satisfies(done -> assertThat(done.partnersTold()).isEqualTo(1));
        }
    }

    @Test
    void stoppedBetweenTwoStepsItGoesOnWithTheNextOne() {
        var number = aCaseWithAPartner();
        order(number);
        var id = erasures.of(new CaseNumber(number)).get(0).id();
        assertThat(erasing.step(id)).isTrue();
        assertThat(erasing.step(id)).isTrue();

        erasing.carryOn();

        assertThat(erasing.step(id)).isFalse();
        assertThat(tablesThatHold(number)).isEmpty();
    }

    @Test
    void whatCameBackWithAnOlderBackupIsErasedAgain() {
        var number = aCaseWithAPartner();
        var file = sql.queryForObject("select to_jsonb(case_file) from assist.case_file where number = ?", String.class, number);
        erase(number);
        erasing.eraseAgain();
        assertThat(erasures.of(new CaseNumber(number))).as("nothing came back").hasSize(1);

        sql.update("delete from assist.erasure where id = ?", erasures.of(new CaseNumber(number)).get(0).id());
        sql.update("insert into assist.case_file select (jsonb_populate_record(null::assist.case_file, ?::jsonb)).*", file);
        erasing.eraseAgain();
        erasing.carryOn();

        assertThat(tablesThatHold(number)).isEmpty();
        assertThat(erasures.of(new CaseNumber(number))).singleElement().satisfies(proof -> {
            assertThat(proof.step()).isEqualTo(ErasureStep.DONE);
            assertThat(proof.approvedBy()).isEqualTo("supervisor-two");
        });
    }

    @Test
    void whatBeganMeanwhileIsErasedAsWell() {
        var number = aCaseAtWork();
        order(number);
        var id = erasures.of(new CaseNumber(number)).get(0).id();
        erasing.step(id);
        erasing.step(id);
        parts.begin(CasePart.LEGAL_AID, new CaseNumber(number), Map.of());

        erasing.carryOn();

        assertThat(tablesThatHold(number)).isEmpty();
    }

    @Test
    void whoeverProposedItCannotApproveIt() {
        var number = aCaseAtWork();
        propose(number, "supervisor");

        assertThatThrownBy(() -> work.answerAs("supervisor", "supervisor", number, "Task_ApproveErasure", "erasureApproved", "YES"))
                .hasMessageContaining("Another supervisor has to approve it");
        assertThat(work.openTasks(number)).contains("Task_ApproveErasure");
        assertThat(erasures.of(new CaseNumber(number))).isEmpty();
    }

    @Test
    void whatWasProposedIsShownToWhoeverApproves() {
        var number = aCaseAtWork();
        propose(number, "supervisor");

        assertThat(work.formAsSupervisor(number, "Task_ApproveErasure")).containsEntry("erasureProposal", "The whole case. It is her wish. Proposed by supervisor.");
    }

    @Test
    void aLegalHoldStopsItAndSaysWhy() {
        var number = aCaseAtWork();
        var file = new CaseNumber(number);
        holds.set(file, LegalHold.Reason.COMPENSATION, LocalDate.of(2027, 3, 4), "supervisor");
        propose(number, "supervisor");
        work.answerAs("supervisor-two", "supervisor", number, "Task_ApproveErasure", "erasureApproved", "YES");

        assertThat(work.formAsSupervisor(number, "Task_ReadObstacles").get("erasureAgainst").toString())
                .contains("A legal hold stands, to be looked at again on 4 March 2027: She may still claim compensation");
        work.answerAsSupervisor(number, "Task_ReadObstacles");
        erasing.carryOn();
        assertThat(register.answers(file).byField()).isNotEmpty();

        holds.lift(file, "supervisor");
        erase(number);
        assertThat(tablesThatHold(number)).isEmpty();
    }

    @Test
    void aRunningLegalTrackStopsIt() {
        var number = aCaseAtWork();
        parts.begin(CasePart.LEGAL_TRACK, new CaseNumber(number), Map.of("legalTrack", "L1"));
        propose(number, "supervisor");
        work.answerAs("supervisor-two", "supervisor", number, "Task_ApproveErasure", "erasureApproved", "YES");

        assertThat(work.formAsSupervisor(number, "Task_ReadObstacles").get("erasureAgainst").toString()).contains("A legal track is under way");
        assertThat(erasures.of(new CaseNumber(number))).isEmpty();
    }

    @Test
    void notProposedOrNotApprovedNothingIsErased() {
        var number = aCaseAtWork();
        parts.begin(CasePart.ERASURE, new CaseNumber(number), Map.of());
        work.answerAsSupervisor(number, "Task_ProposeErasure", "erasureScope", "CASE", "erasureReason", "HER_WISH", "erasureProposed", "NO");
        propose(number, "supervisor");
        work.answerAs("supervisor-two", "supervisor", number, "Task_ApproveErasure", "erasureApproved", "NO");

        assertThat(work.openTasks(number)).doesNotContain("Task_ApproveErasure", "Task_ProposeErasure");
        assertThat(erasures.of(new CaseNumber(number))).isEmpty();
    }

    @Test
    void whoSheIsCanBeErasedAloneAndTheRestStays() {
        var number = aCaseWithAPartner();
        var file = new CaseNumber(number);
        assertThat(register.answers(file).text("safeContactChannel")).isPresent();
        parts.begin(CasePart.ERASURE, file, Map.of());
        work.answerAsSupervisor(number, "Task_ProposeErasure", "erasureScope", "IDENTITY", "erasureReason", "RETENTION", "erasureProposed", "YES");
        work.answerAs("supervisor-two", "supervisor", number, "Task_ApproveErasure", "erasureApproved", "YES");
        erasing.carryOn();

        assertThat(register.answers(file).text("safeContactChannel")).isEmpty();
        assertThat(register.answers(file).text("planNote")).isEmpty();
        assertThat(register.profile(file).languages()).isNotEmpty();
        assertThat(erasures.of(file)).singleElement().satisfies(proof -> assertThat(proof.scope()).isEqualTo(Scope.IDENTITY));
    }

    @Test
    void anErasedCaseCannotBeWrittenToAgain() {
        var number = aCaseAtWork();
        erase(number);

        assertThatThrownBy(() -> register.write(new CaseNumber(number), "form", Map.of("planGoals", "x"), "caseworker")).isInstanceOf(Erased.class)
                .satisfies(refused -> assertThat(refused).hasMessageNotContaining(number).hasNoCause());
        assertThat(tablesThatHold(number)).isEmpty();
    }

    private String aCaseAtWork() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("WOMEN_ONLY_SHELTER"), "planGoals", STORY);
        return number;
    }

    private String aCaseWithAPartner() {
        var number = aCaseAtWork();
        work.askFirstPartner(number);
        var referral = work.waiting(number);
        desk.askForInformation(referral.reference(), referral.organisation(), STORY + " question");
        work.answer(number, "Task_AnswerPartnersQuestion", "answerToPartner", STORY + " answer");
        desk.accept(referral.reference(), referral.organisation(), work.today().plusDays(1));
        return number;
    }

    private void propose(String number, String by) {
        parts.beginOnce(CasePart.ERASURE, new CaseNumber(number), Map.of());
        work.answerAs(by, "supervisor", number, "Task_ProposeErasure", "erasureScope", "CASE", "erasureReason", "HER_WISH", "erasureProposed", "YES");
    }

    private void order(String number) {
        propose(number, "supervisor");
        work.answerAs("supervisor-two", "supervisor", number, "Task_ApproveErasure", "erasureApproved", "YES");
    }

    private void erase(String number) {
        order(number);
        erasing.carryOn();
    }

    private List<String> tablesThatHold(String text) {
        return Tables.thatHold(sql, text);
    }
}
