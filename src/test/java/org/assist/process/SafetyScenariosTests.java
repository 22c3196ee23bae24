package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.filerequest.FileRequest;
import org.assist.filerequest.FileRequests;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.safety.Absence;
import org.assist.safety.PoliceDecision;
import org.assist.safety.PoliceWish;
import org.assist.safety.SafetyLog;
import org.assist.transfer.Transfer;
import org.assist.transfer.TransferBasis;
import org.assist.transfer.TransferDesk;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The acceptance scenarios 16, 19 and 22, and the detours of her file and of a transfer. */
@AssistTest
class SafetyScenariosTests {

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    CaseParts parts;
    @Autowired
    SafetyLog log;
    @Autowired
    TransferDesk transfers;
    @Autowired
    FileRequests requests;
    @Autowired
    HistoryService history;
    @Autowired
    Clock clock;

    private String number;

    @BeforeEach
    void aWomanInAssistance() {
        number = work.report();
        work.upToPlan(number, "needsPlanned", List.of("LANGUAGE_COURSE"));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void scenario16_aMissingWomanInDangerWhoWantedNoPoliceIsReportedOnlyForADocumentedReason() {
        register.write(file(), "agree-safe-contact", Map.of("missingPersonWish", "NO_POLICE"), "caseworker");
        register.write(file(), "assess-risk", Map.of("riskLevel", "HIGH"), "caseworker");
        parts.begin(CasePart.MISSING, file(), Map.of());
        work.answer(number, "Task_RecordAbsence", "absenceKind", "MISSING");
        var since = log.absences(file()).get(0).noticedAt();
        work.timer(number, "Timer_NoSignOfHer");
        assertThat(Duration.between(since, clock.instant())).isBetween(Duration.ofHours(2), Duration.ofHours(2).plusSeconds(5));
        work.timer(number, "Timer_StillNoSign");
        assertThat(Duration.between(since, clock.instant())).isBetween(Duration.ofHours(24), Duration.ofHours(24).plusSeconds(5));

        assertThat(work.formAsSupervisor(number, "Task_HoldMissingConference")).containsEntry("policeWish", "no police");
        assertThatThrownBy(() -> work.answerAsSupervisor(number, "Task_HoldMissingConference", "policeDecision", "REPORT", "policeReason", ""))
                .hasMessageContaining("please answer this question");
        assertThat(absence().decision()).isNull();
        work.answerAsSupervisor(number, "Task_HoldMissingConference", "policeDecision", "REPORT", "policeReason", "Acute danger to life");

        assertThat(absence()).satisfies(absence -> assertThat(absence.wish()).isEqualTo(PoliceWish.NO_POLICE))
                .satisfies(absence -> assertThat(absence.decision()).isEqualTo(PoliceDecision.REPORT)).matches(Absence::overridden);
        assertThat(register.answers(file(), "hold-missing-conference").text("policeReason")).contains("Acute danger to life");
        assertThat(register.state(file())).isEqualTo(CaseState.MISSING);
        assertThat(work.openTasks(number)).contains("Task_ReportToPolice");
    }

    @Test
    void scenario16_herWishIsRespectedWithoutAnybodyHavingToExplainIt() {
        register.write(file(), "agree-safe-contact", Map.of("missingPersonWish", "NO_POLICE"), "caseworker");
        parts.begin(CasePart.MISSING, file(), Map.of());
        work.answer(number, "Task_RecordAbsence", "absenceKind", "MISSING");
        work.answer(number, "Task_TrySafeContact", "contactAttempts", List.of("SAFE_WAY"));
        work.answer(number, "Task_AskHerPlaces", "placesAsked", List.of("SHELTER"));
        work.answerAsSupervisor(number, "Task_HoldMissingConference", "policeDecision", "NO_REPORT", "policeReason", "");

        assertThat(absence().overridden()).isFalse();
        assertThat(work.openTasks(number)).contains("Task_TellHerLawyer").doesNotContain("Task_ReportToPolice");
    }

    @Test
    void scenario19_herFileIsDueInAMonthAndHandedOverOnlyAfterItWasLookedAtTwice() {
        register.write(file(), "agree-safe-contact", Map.of("safeContactNumber", "000"), "caseworker");
        parts.begin(CasePart.DATA_REQUEST, file(), Map.of());
        var asked = LocalDate.now(clock).minusDays(2);
        work.answer(number, "Task_VerifyRequester", "requesterVerified", "YES", "requestedOn", asked.toString());
        var request = requests.requestsOf(file()).get(0);
        assertThat(request.dueAt()).isEqualTo(asked.plusMonths(1).atStartOfDay(register.jurisdiction(file()).zone()).toInstant());

        work.answer(number, "Task_CollectFile", "fileSources", List.of("CASE_FILE", "DISCLOSURES"), "requestEffort", "IN_TIME");
        assertThat(requests.held(file())).anySatisfy(line -> assertThat(line.question() + ": " + line.lookTwice())
                .isEqualTo("safeContactNumber: It could lead somebody to her"));
        assertThatThrownBy(() -> requests.handOver(request.id(), true)).hasMessageContaining("Nobody has looked yet");
        work.answer(number, "Task_ReviewFileData", "thirdParties", "BLACKENED", "lifeCritical", "LEFT_OUT");
        assertThatThrownBy(() -> requests.handOver(request.id(), false)).hasMessageContaining("No supervisor has approved");
        work.answerAsSupervisor(number, "Task_ApproveFile", "fileApproval", "AGAIN");
        work.answer(number, "Task_ReviewFileData", "thirdParties", "BLACKENED", "lifeCritical", "LEFT_OUT");
        work.answerAsSupervisor(number, "Task_ApproveFile", "fileApproval", "APPROVED");
        work.answer(number, "Task_HandOverFile", "fileHandedOver", "READ_HERE");

        assertThat(requests.request(request.id()).status()).isEqualTo(FileRequest.Status.HANDED_OVER);
        assertThat(parts.running(file(), CasePart.DATA_REQUEST)).isFalse();
    }

    @Test
    void aComplexRequestMayTakeTwoMonthsMoreWhenSheIsTold() {
        parts.begin(CasePart.DATA_REQUEST, file(), Map.of());
        work.answer(number, "Task_VerifyRequester", "requesterVerified", "YES");
        var due = requests.requestsOf(file()).get(0).dueAt();
        work.answer(number, "Task_CollectFile", "fileSources", List.of("CASE_FILE"), "requestEffort", "COMPLEX");
        assertThat(work.openTasks(number)).contains("Task_TellHerOfDelay").doesNotContain("Task_ReviewFileData");
        work.answer(number, "Task_TellHerOfDelay", "delayTold", "SAFE_WAY");

        var zone = register.jurisdiction(file()).zone();
        assertThat(requests.requestsOf(file()).get(0).dueAt()).isEqualTo(due.atZone(zone).plusMonths(2).toInstant());
        assertThat(work.openTasks(number)).contains("Task_ReviewFileData");
    }

    @Test
    void whoeverHoldsHerFileUpIsNoticedBeforeTheMonthIsOver() {
        parts.begin(CasePart.DATA_REQUEST, file(), Map.of());
        work.answer(number, "Task_VerifyRequester", "requesterVerified", "HER_LAWYER");
        work.answer(number, "Task_CollectFile", "fileSources", List.of("CASE_FILE"), "requestEffort", "IN_TIME");
        work.timer(number, "Timer_ReviewPressing");
        assertThat(clock.instant()).isBefore(requests.requestsOf(file()).get(0).dueAt());
        assertThat(work.incidents(number)).extracting(Incident::getActivityId).containsExactly("Task_ReviewFileData");
        work.answer(number, "Task_ReviewFileData", "thirdParties", "NONE", "lifeCritical", "NONE");
        work.timer(number, "Timer_ApprovalPressing");
        work.answerAsSupervisor(number, "Task_ApproveFile", "fileApproval", "APPROVED");
        work.timer(number, "Timer_HandoverPressing");
        assertThat(work.incidents(number)).extracting(Incident::getActivityId).containsExactly("Task_HandOverFile");
    }

    @Test
    void whoeverAsksInHerNameLearnsNothing() {
        parts.begin(CasePart.DATA_REQUEST, file(), Map.of());
        work.answer(number, "Task_VerifyRequester", "requesterVerified", "NO");
        work.answer(number, "Task_RefuseRequest", "refusalSteps", List.of("NOTHING_SAID", "SHE_KNOWS"));

        assertThat(requests.requestsOf(file())).extracting(FileRequest::status).containsExactly(FileRequest.Status.REFUSED);
        assertThat(parts.running(file(), CasePart.DATA_REQUEST)).isFalse();
    }

    @Test
    void scenario22_toScotlandFirstWithoutANameThenOnABasisAndTheCaseMovesWhenSheHasArrived() {
        askFor("thistle-gate");
        var transfer = transfer();
        var there = transfer.reference().digits();
        assertThat(there).isNotEqualTo(number);
        assertThat(work.formAsSupervisor(there, "Task_AnswerTransferRequest").get("transferRequest").toString()).isEqualTo("An adult. Languages: English. Women only.");
        work.answerAsSupervisor(there, "Task_AnswerTransferRequest", "transferAnswer", "ACCEPTED");

        work.answer(number, "Task_CheckTravelStatus", "travelStatus", "FREE");
        assertThat(work.openTasks(number)).contains("Task_RecordTransferBasis").doesNotContain("Task_PlanTransferJourney");
        assertThatThrownBy(() -> transfers.release(transfer.id(), true)).hasMessageContaining("no basis for the transfer of data is on record");
        assertThat(work.openTasks(there)).isEmpty();
        work.answerAsSupervisor(number, "Task_RecordTransferBasis", "transferBasis", "ADEQUACY");

        assertThat(transfer().status()).isEqualTo(Transfer.Status.RELEASED);
        assertThat(work.formAsSupervisor(there, "Task_ConfirmSafeArrival").get("packageRows").toString()).contains("Languages and interpreter").doesNotContain("residence");
        assertThatThrownBy(() -> work.answerAsSupervisor(there, "Task_ConfirmSafeArrival", "safeWithUs", "YES")).hasMessageContaining("cannot become ARRIVED");
        work.answer(number, "Task_PlanTransferJourney", "journeyReady", List.of("ESCORT"), "arrivalOn", LocalDate.now(clock).plusDays(3).toString());
        work.answer(number, "Task_HoldHandoverMeeting", "handoverWith", List.of("HER", "HOUSE_HERE", "HOUSE_THERE"), "handoverHers", "YES");
        work.timer(number, "Timer_ArrivalOverdue");
        assertThat(register.leadOrganisation(file())).as("until she has arrived").isEqualTo("harbour-light");

        work.answerAsSupervisor(there, "Task_ConfirmSafeArrival", "safeWithUs", "YES");

        assertThat(register.leadOrganisation(file())).isEqualTo("thistle-gate");
        assertThat(transfer().readAccessUntil()).isEqualTo(transfer().arrivedAt().plus(Duration.ofDays(30)));
        assertThat(parts.running(file(), CasePart.TRANSFER)).isFalse();
        assertThat(transfer().readableThere()).isFalse();
        assertThat(history.createHistoricActivityInstanceQuery().activityId("End_TransferDone").finished().list()).anySatisfy(end ->
                assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(end.getProcessInstanceId()).singleResult().getBusinessKey()).isEqualTo(number));
    }

    @Test
    void withinTheUnionNoBasisIsAskedForAndSheMayStillStay() {
        askFor("lindenhof");
        work.answerAsSupervisor(transfer().reference().digits(), "Task_AnswerTransferRequest", "transferAnswer", "ACCEPTED");
        work.answer(number, "Task_CheckTravelStatus", "travelStatus", "FREE");
        work.answer(number, "Task_PlanTransferJourney", "journeyReady", List.of("ESCORT"), "arrivalOn", LocalDate.now(clock).plusDays(3).toString());
        work.answer(number, "Task_HoldHandoverMeeting", "handoverWith", List.of("HER"), "handoverHers", "NO");

        nothingIsLeftThere(Transfer.Status.WITHDRAWN);
        assertThat(transfer().readableThere()).isFalse();
    }

    @Test
    void withoutABasisNothingIsSentAndSheStaysWithUs() {
        askFor("thistle-gate");
        work.answerAsSupervisor(transfer().reference().digits(), "Task_AnswerTransferRequest", "transferAnswer", "ACCEPTED");
        work.answer(number, "Task_CheckTravelStatus", "travelStatus", "FREE");
        work.answerAsSupervisor(number, "Task_RecordTransferBasis", "transferBasis", "NONE");

        nothingIsLeftThere(Transfer.Status.WITHDRAWN);
        assertThat(transfer().releasedAt()).isNull();
    }

    @Test
    void aWithdrawnConsentStopsTheReleaseEvenWithABasis() {
        askFor("thistle-gate");
        transfers.answer(transfer().id(), true);
        transfers.recordBasis(transfer().id(), TransferBasis.ADEQUACY, "supervisor");

        assertThatThrownBy(() -> transfers.release(transfer().id(), false)).hasMessageContaining("she has not allowed this house to be told");
    }

    @Test
    void whoMayNotTravelStays() {
        askFor("lindenhof");
        work.answerAsSupervisor(transfer().reference().digits(), "Task_AnswerTransferRequest", "transferAnswer", "ACCEPTED");
        work.answer(number, "Task_CheckTravelStatus", "travelStatus", "TIED");

        nothingIsLeftThere(Transfer.Status.WITHDRAWN);
    }

    @Test
    void aHouseThatSaysNoOrSaysNothingIsLeftAlone() {
        askFor("lindenhof");
        work.answerAsSupervisor(transfer().reference().digits(), "Task_AnswerTransferRequest", "transferAnswer", "DECLINED", "transferDecline", "CAPACITY");
        nothingIsLeftThere(Transfer.Status.DECLINED);

        askFor("filo-di-lana");
        work.timer(number, "Timer_HouseSilent");
        assertThat(transfers.transfersOf(file())).extracting(Transfer::status).contains(Transfer.Status.WITHDRAWN);
        assertThat(work.openTasks(transfers.transfersOf(file()).get(1).reference().digits())).isEmpty();
    }

    @Test
    void withoutHerYesNoHouseIsAsked() {
        parts.begin(CasePart.TRANSFER, file(), Map.of());
        work.answer(number, "Task_AskTransferConsent", "transferTo", "lindenhof", "transferConsent", "NOT_NOW");

        assertThat(transfers.transfersOf(file())).isEmpty();
        assertThat(parts.running(file(), CasePart.TRANSFER)).isFalse();
    }

    private void askFor(String house) {
        parts.begin(CasePart.TRANSFER, file(), Map.of());
        work.answer(number, "Task_AskTransferConsent", "transferTo", house, "transferConsent", "GIVEN", "transferCategories", List.of("LANGUAGE", "SAFE_CONTACT"));
    }

    private void nothingIsLeftThere(Transfer.Status status) {
        assertThat(transfer().status()).isEqualTo(status);
        assertThat(work.openTasks(transfer().reference().digits())).isEmpty();
        assertThat(parts.running(file(), CasePart.TRANSFER)).isFalse();
        assertThat(register.leadOrganisation(file())).isEqualTo("harbour-light");
    }

    private Transfer transfer() {
        return transfers.transfersOf(file()).get(0);
    }

    private Absence absence() {
        return log.absences(file()).get(0);
    }

    private CaseNumber file() {
        return new CaseNumber(number);
    }
}
