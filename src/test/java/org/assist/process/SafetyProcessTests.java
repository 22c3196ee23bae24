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
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.notification.CaughtMails;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.safety.Absence;
import org.assist.safety.BreachDecision;
import org.assist.safety.RiskAssessment;
import org.assist.safety.SafetyLog;
import org.assist.safety.SafetyPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.RiskLevel;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Danger, incidents, absence and the way back or elsewhere, detour by detour. */
@AssistTest
class SafetyProcessTests {

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    CaseParts parts;
    @Autowired
    SafetyPlans plans;
    @Autowired
    SafetyLog log;
    @Autowired
    CaughtMails mails;
    @Autowired
    HistoryService history;
    @Autowired
    Clock clock;

    private String number;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Nested
    class Risk {

        @BeforeEach
        void aWomanWantsOurHelp() {
            number = work.report();
            work.upToConsent(number);
            work.answer(number, "Task_AskServiceConsent", "serviceConsent", "GIVEN");
        }

        @Test
        void rulesRaiseTheLevelAndThePlanShowsWhy() {
            work.answer(number, "Task_AssessRisk", "riskLevel", "LOW", "traffickerNear", "YES", "traffickerKnowsPlace", "NO");

            assertThat(work.form(number, "Task_AgreeSafetyPlan")).containsEntry("riskInForce", "high")
                    .hasEntrySatisfying("riskReasons", why -> assertThat(why.toString()).contains("Somebody who exploited her is near"));
            assertThat(register.profile(file()).riskLevel()).isEqualTo(RiskLevel.HIGH);
            assertThat(plans.latest(file()).orElseThrow()).satisfies(latest -> assertThat(latest.judged()).isEqualTo(RiskLevel.LOW))
                    .satisfies(latest -> assertThat(latest.by()).isEqualTo("caseworker")).matches(RiskAssessment::raised);
        }

        @Test
        void aHighDangerIsSignedOrGivenBack() {
            work.answer(number, "Task_AssessRisk", "riskLevel", "HIGH");
            work.answer(number, "Task_AgreeSafetyPlan", "planAgreed", "YES", "safetyMeasures", List.of("CODE_WORD"));
            work.answerAsSupervisor(number, "Task_SignSafetyPlan", "safetyPlanSigned", false);
            work.answer(number, "Task_AgreeSafetyPlan", "planAgreed", "PARTLY");
            work.answerAsSupervisor(number, "Task_SignSafetyPlan", "safetyPlanSigned", true);

            assertThat(work.openTasks(number)).containsExactly("Task_LookAtHerLife");
        }

        @Test
        void inImmediateDangerTheEmergencyListIsToldBeforeAnythingIsWritten() {
            work.answer(number, "Task_AssessRisk", "riskLevel", "MEDIUM", "selfHarmRisk", "ACUTE");
            assertThat(work.openTasks(number)).containsExactly("Task_ProtectHerNow");
            work.sendMails(number);
            assertThat(mails.latest()).anyMatch(mail -> mail.to().equals("supervisor@referrals.example") && mail.subject().equals("Please call at once"));

            work.answer(number, "Task_ProtectHerNow", "protectionTaken", List.of("WITH_HER"), "safeForNow", "YES");
            work.answer(number, "Task_AgreeSafetyPlan", "planAgreed", "YES");
            work.answerAsSupervisor(number, "Task_SignSafetyPlan", "safetyPlanSigned", true);
            assertThat(work.openTasks(number)).containsExactly("Task_LookAtHerLife");
        }

        @Test
        void theWorkersHigherLevelStaysWhereRulesSeeNoDanger() {
            work.answer(number, "Task_AssessRisk", "riskLevel", "IMMEDIATE", "traffickerKnowsPlace", "NO");

            assertThat(plans.latest(file()).orElseThrow().inForce()).isEqualTo(RiskLevel.IMMEDIATE);
        }

        @Test
        void theNextReviewIsDueAsStageAndDangerAskFor() {
            work.answer(number, "Task_AssessRisk", "riskLevel", "MEDIUM");
            var assessed = plans.latest(file()).orElseThrow().at();
            assertThat(plans.nextReview(file())).isEqualTo(assessed.plus(Duration.ofDays(30)));

            work.answer(number, "Task_AgreeSafetyPlan", "planAgreed", "YES");
            assertThat(work.openTasks(number)).containsExactly("Task_LookAtHerLife");
        }
    }

    @Nested
    class Incidents {

        @BeforeEach
        void anIncidentIsReported() {
            inAssistance();
            parts.begin(CasePart.INCIDENT, file(), Map.of());
        }

        @Test
        void aThreatLetsTheDangerBeJudgedAnewAtOnce() {
            work.answer(number, "Task_RecordIncident", "incidentKind", "THREAT");

            assertThat(work.openTasks(number)).contains("Task_AssessRisk", "Task_DrawLessons");
            work.answerAsSupervisor(number, "Task_DrawLessons", "lessons", List.of("NONE"));
            assertThat(log.incidents(file())).singleElement().satisfies(incident -> assertThat(incident.closedAt()).isNotNull())
                    .satisfies(incident -> assertThat(incident.noticeBy()).isNull());
            assertThat(parts.running(file(), CasePart.INCIDENT)).isFalse();
        }

        @Test
        void whereHerPlaceIsKnownSheIsMovedBeforeAnyPaper() {
            work.answer(number, "Task_RecordIncident", "incidentKind", "LOCATION_LEAKED");
            assertThat(work.openTasks(number)).contains("Task_RelocateHer").doesNotContain("Task_DecideBreachNotice");
            work.answer(number, "Task_RelocateHer", "relocation", "MOVED", "region", "IE-M");
            assertThat(work.openTasks(number)).contains("Task_DecideBreachNotice");

            work.answerAsSupervisor(number, "Task_DecideBreachNotice", "breachDecision", "NOTIFIED", "breachTellHer", "YES");
            work.answer(number, "Task_TellHerOfBreach", "breachToldHow", "IN_PERSON");
            work.answerAsSupervisor(number, "Task_DrawLessons", "lessons", List.of("ACCESS"));
            assertThat(log.incidents(file())).extracting(org.assist.safety.Incident::decision).containsExactly(BreachDecision.NOTIFIED);
        }

        @Test
        void seventyTwoHoursCountFromWhenWeKnew() {
            var yesterday = LocalDate.now(clock).minusDays(1);
            work.answer(number, "Task_RecordIncident", "incidentKind", "DATA_ASTRAY", "incidentKnownOn", yesterday.toString());

            var incident = log.incidents(file()).get(0);
            var midnight = yesterday.atStartOfDay(register.jurisdiction(file()).zone()).toInstant();
            assertThat(incident.knownAt()).isEqualTo(midnight);
            assertThat(incident.noticeBy()).isEqualTo(midnight.plus(Duration.ofHours(72)));

            work.timer(number, "Timer_BreachNoticePressing");
            assertThat(work.incidents(number)).extracting(Incident::getIncidentMessage).contains("The notice of a data breach is pressing");
            work.answerAsSupervisor(number, "Task_DecideBreachNotice", "breachDecision", "NO_RISK", "breachTellHer", "NO");
            assertThat(work.incidents(number)).isEmpty();
            assertThat(work.openTasks(number)).contains("Task_DrawLessons").doesNotContain("Task_TellHerOfBreach");
        }
    }

    @Nested
    class Missing {

        @BeforeEach
        void sheDidNotCome() {
            inAssistance();
            parts.begin(CasePart.MISSING, file(), Map.of());
        }

        @Test
        void anAdultMayStopAndTheCaseEndsByHerWish() {
            work.answer(number, "Task_RecordAbsence", "absenceKind", "STOPPED");
            work.answer(number, "Task_ConfirmHerWish", "stoppedFreely", "YES");

            assertThat(register.state(file())).isEqualTo(CaseState.CLOSED);
            assertThat(log.absences(file())).extracting(Absence::outcome).containsExactly(Absence.Outcome.STOPPED);
            assertThat(work.openTasks(number)).isEmpty();
        }

        @Test
        void aDoubtAboutHerWishLetsHerBeLookedFor() {
            work.answer(number, "Task_RecordAbsence", "absenceKind", "STOPPED");
            work.answer(number, "Task_ConfirmHerWish", "stoppedFreely", "DOUBT");

            assertThat(work.openTasks(number)).contains("Task_TrySafeContact");
        }

        @Test
        void sheIsLookedForStepByStepAndInTheEndContactIsLost() {
            work.answer(number, "Task_RecordAbsence", "absenceKind", "MISSING");
            work.timer(number, "Timer_NoSignOfHer");
            work.timer(number, "Timer_StillNoSign");
            work.answerAsSupervisor(number, "Task_HoldMissingConference", "policeDecision", "NO_REPORT");
            assertThat(register.state(file())).isEqualTo(CaseState.MISSING);
            work.answer(number, "Task_TellHerLawyer", "lawyerTold", "TOLD");

            var noticed = log.absences(file()).get(0).noticedAt();
            for (var day : List.of(3L, 7L, 14L, 30L)) {
                work.timer(number, "Timer_AbsenceReviewDue");
                assertThat(Duration.between(noticed, clock.instant()).toDays()).isEqualTo(day);
                work.answerAsSupervisor(number, "Task_ReviewAbsence", "absenceDecision", "KEEP_LOOKING");
            }
            work.timer(number, "Timer_AbsenceReviewDue");
            work.answerAsSupervisor(number, "Task_ReviewAbsence", "absenceDecision", "LOST_CONTACT");

            assertThat(register.state(file())).isEqualTo(CaseState.CLOSED);
            assertThat(log.absences(file())).extracting(Absence::outcome).containsExactly(Absence.Outcome.LOST_CONTACT);
            assertThat(work.openTasks(number)).isEmpty();
            assertThat(history.createHistoricActivityInstanceQuery().activityId("End_CaseEnded").finished().list()).anySatisfy(end ->
                    assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(end.getProcessInstanceId()).singleResult().getBusinessKey()).isEqualTo(number));
        }

        @Test
        void whenSheIsBackHerCaseStandsWhereItStoodAndTheDangerIsJudgedAnew() {
            work.answer(number, "Task_RecordAbsence", "absenceKind", "MISSING");
            work.answer(number, "Task_TrySafeContact", "contactAttempts", List.of("SAFE_WAY"));
            work.answer(number, "Task_AskHerPlaces", "placesAsked", List.of("SHELTER"));
            work.answerAsSupervisor(number, "Task_HoldMissingConference", "policeDecision", "REPORT");
            work.answer(number, "Task_ReportToPolice", "policeReport", "TAKEN");
            work.answer(number, "Task_TellHerLawyer", "lawyerTold", "NO_LAWYER");

            parts.tell("SheIsBack", file());

            assertThat(register.state(file())).isEqualTo(CaseState.ACTIVE);
            assertThat(work.openTasks(number)).contains("Task_WelcomeHerBack", "Task_AssessRisk");
            work.answer(number, "Task_WelcomeHerBack", "backHow", "SHAKEN");
            work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
            work.answer(number, "Task_ConcludeScreening", "screeningResult", "STRONG", "screeningReason", "EXPERIENCE");
            assertThat(parts.running(file(), CasePart.MISSING)).isFalse();
            assertThat(log.absences(file())).extracting(Absence::outcome).containsExactly(Absence.Outcome.BACK);
        }

        @Test
        void sheMayBeBackBeforeAnybodyDecidedThatSheIsMissing() {
            work.answer(number, "Task_RecordAbsence", "absenceKind", "MISSING");
            parts.tell("SheIsBack", file());

            assertThat(work.openTasks(number)).contains("Task_WelcomeHerBack").doesNotContain("Task_TrySafeContact");
            assertThat(register.state(file())).isEqualTo(CaseState.ACTIVE);
        }
    }

    @Test
    void aMissingChildIsReportedAtOnceWhateverWeWereLetKnow() {
        inAssistance();
        register.write(file(), "age-in-doubt", Map.of("ageGroup", "UNCERTAIN"), "caseworker");
        parts.begin(CasePart.MISSING, file(), Map.of());
        work.answer(number, "Task_RecordAbsence", "absenceKind", "STOPPED");
        work.answer(number, "Task_ReportChildMissing", "childReportedTo", List.of("POLICE", "CHILD_PROTECTION"));
        work.answer(number, "Task_TrySafeContact", "contactAttempts", List.of("SAFE_WAY"));
        work.answer(number, "Task_AskHerPlaces", "placesAsked", List.of("SHELTER"));

        assertThatThrownBy(() -> work.answerAsSupervisor(number, "Task_HoldMissingConference", "policeDecision", "NO_REPORT"))
                .hasMessageContaining("please choose from the list");
        work.answerAsSupervisor(number, "Task_HoldMissingConference", "policeDecision", "REPORT");
        assertThat(work.openTasks(number)).contains("Task_ReportToPolice");
    }

    @Nested
    class Return {

        @BeforeEach
        void sheThinksOfGoing() {
            inAssistance();
            parts.begin(CasePart.RETURN, file(), Map.of());
        }

        @Test
        void whoWantsToStayStays() {
            work.answer(number, "Task_CounselOnOptions", "optionsTold", List.of("STAY", "RETURN"), "returnChoice", "STAY");
            assertThat(parts.running(file(), CasePart.RETURN)).isFalse();
        }

        @Test
        void nobodyTravelsIntoImmediateDangerAndNobodyWavesItThrough() {
            wantsToGo();
            destination("IMMEDIATE", "NO");
            assertThat(work.formAsSupervisor(number, "Task_ReconsiderReturn")).containsEntry("returnStops", "Nobody travels into immediate danger");
            work.answerAsSupervisor(number, "Task_ReconsiderReturn", "returnDecision", "LATER");

            destination("LOW", "YES");
            work.answerAsSupervisor(number, "Task_ReconsiderReturn", "returnDecision", "NOT_NOW");
            assertThat(parts.running(file(), CasePart.RETURN)).isFalse();
        }

        @Test
        void sheMayStayInTheLastMoment() {
            wantsToGo();
            destination("LOW", "NO");
            work.answer(number, "Task_FindReintegrationPartner", "reintegrationConsent", "REFUSED");
            prepared("NO");
            assertThat(parts.running(file(), CasePart.RETURN)).isFalse();
        }

        @Test
        void herJourneyIsAccompaniedUntilSheIsAskedForTheLastTime() {
            wantsToGo();
            destination("MEDIUM", "NO");
            work.answer(number, "Task_FindReintegrationPartner", "reintegrationConsent", "GIVEN");
            prepared("YES");
            work.answer(number, "Task_ConfirmArrival", "arrivalNews", "NO_NEWS");
            work.timer(number, "Timer_NoNewsOfHer");
            work.sendMails(number);
            assertThat(mails.latest()).anyMatch(mail -> mail.subject().equals("Please call at once"));
            work.answer(number, "Task_ConfirmArrival", "arrivalNews", "ARRIVED");

            var arrived = clock.instant().atZone(register.jurisdiction(file()).zone());
            for (var months : List.of(1, 3, 6, 12)) {
                work.timer(number, "Timer_FollowUpDue");
                assertThat(clock.instant()).isBetween(arrived.plusMonths(months).toInstant(), arrived.plusMonths(months).plusSeconds(60).toInstant());
                work.answer(number, "Task_AskAfterReturn", "afterReturn", "WELL");
            }
            assertThat(parts.running(file(), CasePart.RETURN)).isFalse();
        }

        private void wantsToGo() {
            work.answer(number, "Task_CounselOnOptions", "optionsTold", List.of("STAY", "RETURN"), "returnChoice", "RETURN", "destination", "ALB");
        }

        private void destination(String risk, String appeal) {
            work.answer(number, "Task_AssessDestination", "returnOwnWish", "YES", "destinationRisk", risk, "appealPending", appeal, "decidedAfterAdvice", "NO",
                    "childrenTravel", "NO");
        }

        private void prepared(String stillWants) {
            work.answer(number, "Task_PrepareJourney", "journeyReady", List.of("DOCUMENTS", "MET"), "arrivalOn", LocalDate.now(clock).plusDays(5).toString(),
                    "stillWants", stillWants);
        }
    }

    private void inAssistance() {
        number = work.report();
        work.upToPlan(number, "needsPlanned", List.of("LANGUAGE_COURSE"));
    }

    private CaseNumber file() {
        return new CaseNumber(number);
    }
}
