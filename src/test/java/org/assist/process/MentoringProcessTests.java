package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.EarlyEnd;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.MentoringWork;
import org.assist.mentoring.MatchEnd;
import org.assist.mentoring.MatchState;
import org.assist.mentoring.MentorState;
import org.assist.mentoring.MentoringProgramme;
import org.assist.mentoring.SafeguardingReason;
import org.assist.notification.CaughtMails;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Peer mentoring from the wish to the goodbye: the whole way in one story, then each detour and each exception. */
@AssistTest
class MentoringProcessTests {

    @Autowired
    Casework work;
    @Autowired
    MentoringProgramme programme;
    @Autowired
    CaseParts parts;
    @Autowired
    CaseRegister register;
    @Autowired
    FormService forms;
    @Autowired
    CaughtMails mails;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;

    private MentoringWork mentoring;
    private final String language = MentoringWork.language();
    private String mentor;
    private String number;

    @BeforeEach
    void aMentorIsReadyAndAWomanWishesOne() {
        mentoring = new MentoringWork(work, programme, parts, forms);
        mentor = mentoring.readyMentor(language);
        number = mentoring.thinkingOfAMentor(language);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void fromRecruitmentToPlannedEnding() {
        assertThat(programme.mentor(file()).state()).isEqualTo(MentorState.READY);

        mentoring.wish(number, language);
        var advice = programme.latestAdvice(caseNumber()).orElseThrow();
        assertThat(advice.ranked()).singleElement().satisfies(it -> assertThat(it.speaking()).contains("She accompanies nobody at present (+3)"));
        mentoring.propose(number);
        assertThat(programme.proposed(caseNumber())).singleElement().satisfies(it -> assertThat(it.profile()).startsWith("speaks ").doesNotContain(mentor));

        work.answer(number, "Task_ChooseMentor", "mentorChoice", "CHOSEN", "chosenMatch", programme.proposed(caseNumber()).get(0).id().toString());
        mentoring.coordinate(number, "Task_AskMentor", "mentorAnswer", "YES");
        assertThat(programme.mentor(file()).mentees()).isEqualTo(1);

        mentoring.coordinate(number, "Task_HoldFirstMeeting", "trialAnswer", "GOES_ON", "firstMeetingMode", "IN_PERSON");
        assertThat(state()).isEqualTo(MatchState.TRIAL);
        var met = clock.instant();
        work.timer(number, "Timer_CoolOffOver");
        assertThat(ChronoUnit.DAYS.between(met, clock.instant())).isEqualTo(14);
        mentoring.coordinate(number, "Task_ConfirmMatch", "trialAnswer", "GOES_ON");
        mentoring.coordinate(number, "Task_AgreeMentoring", "agreedFrequency", "FORTNIGHTLY", "mentoringMode", List.of("IN_PERSON"));
        assertThat(state()).isEqualTo(MatchState.AGREED);
        assertThat(programme.current(caseNumber()).orElseThrow().endsOn()).isEqualTo(today().plusMonths(6));

        var match = mentoring.match(number);
        mentoring.meet(number, today().toString(), "GREEN", "GREEN");
        mentoring.meet(number, today().toString(), "GREEN", "AMBER", "nextSessionOn", today().plusDays(14).toString(), "nextSessionMode", "PHONE", "nextDeviceSafe", "YES");
        assertThat(programme.sessionsOf(match)).isEqualTo(2);
        assertThat(mentoring.form(number, "Task_RecordSession")).doesNotContainKeys("menteeSignal", "sessionOn");

        assertThat(programme.goodbyeSaid(caseNumber())).isFalse();
        announce(28);
        announce(14);
        work.timer(number, "Timer_EndingNear");
        assertThat(today()).isEqualTo(programme.match(match).endsOn());
        work.answer(number, "Task_EvaluateMentoring", "mentoringHelped", "HELPED", "rematchWanted", "NO");

        assertThat(programme.match(match).end()).isEqualTo(MatchEnd.PLANNED);
        assertThat(programme.goodbyeSaid(caseNumber())).as("nothing keeps her case from being closed").isTrue();
        assertThat(programme.mentor(file()).mentees()).isZero();
        mentoring.coordinate(mentor, "Task_DebriefMentor", "mentorWellbeing", "GREEN");
        var ended = today();
        work.timer(number, "Timer_AftercareDue");
        assertThat(today()).isEqualTo(ended.plusMonths(1));
        work.answer(number, "Task_KeepInTouch", "aftercareAnswer", "GREEN");
        work.timer(number, "Timer_AftercareDue");
        assertThat(today()).isEqualTo(ended.plusMonths(3));
        work.answer(number, "Task_KeepInTouch", "aftercareAnswer", "NOT_SAID");
        over();
    }

    // ---- finding one another

    @Test
    void notNowIsAGoodAnswer() {
        work.answer(number, "Task_AgreeMentoringWish", "mentorWish", "NOT_NOW");
        over();
    }

    @Test
    void whoFitsNobodyWaitsUntilADateAndMentorsAreLookedForAgain() {
        var other = MentoringWork.language();
        mentoring.wish(number, other);
        assertThat(programme.latestAdvice(caseNumber()).orElseThrow().ranked()).isEmpty();
        mentoring.coordinate(number, "Task_ProposeMentors", "proposal", "WAIT");
        assertThat(work.openTasks(number)).doesNotContain("Task_ProposeMentors");

        mentoring.readyMentor(other);
        work.timer(number, "Timer_WaitingTimeOver");
        assertThat(programme.latestAdvice(caseNumber()).orElseThrow().ranked()).hasSize(1);
        mentoring.coordinate(number, "Task_ProposeMentors", "proposal", "STOP");
        over();
    }

    @Test
    void sheMayWantNoneOfThemAndIsNotShownThemAgain() {
        mentoring.wish(number, language);
        mentoring.propose(number);
        work.answer(number, "Task_ChooseMentor", "mentorChoice", "NONE_FITS");
        work.timer(number, "Timer_WaitingTimeOver");

        assertThat(programme.latestAdvice(caseNumber()).orElseThrow().ranked()).isEmpty();
        assertThat(programme.latestAdvice(caseNumber()).orElseThrow().excluded()).anySatisfy(it ->
                assertThat(it.against()).contains("One of the two has said no to the other before"));
    }

    @Test
    void sheMaySayNotNowBeforeTheProfiles() {
        mentoring.wish(number, language);
        mentoring.propose(number);
        work.answer(number, "Task_ChooseMentor", "mentorChoice", "NOT_NOW");
        over();
        assertThat(programme.proposed(caseNumber())).isEmpty();
    }

    @Test
    void aMentorMaySayNoAndAnotherIsLookedFor() {
        mentoring.wish(number, language);
        mentoring.choose(number);
        mentoring.coordinate(number, "Task_AskMentor", "mentorAnswer", "NO");

        assertThat(programme.mentor(file()).mentees()).isZero();
        assertThat(work.openTasks(number)).contains("Task_ProposeMentors");
        assertThat(programme.latestAdvice(caseNumber()).orElseThrow().ranked()).isEmpty();
    }

    @Test
    void whatComesToLightBeforeTheMentorsYesCountsAsANo() {
        mentoring.wish(number, language);
        mentoring.choose(number);
        mentoring.supervise(mentor, "knownNetwork", "N-" + number);
        mentoring.coordinate(number, "Task_AskMentor", "mentorAnswer", "YES");

        assertThat(programme.current(caseNumber())).isEmpty();
        assertThat(programme.mentor(file()).mentees()).isZero();
        assertThat(work.openTasks(number)).contains("Task_ProposeMentors");
    }

    @Test
    void nobodyOutScoresAnObjection() {
        mentoring.wish(number, language, "mentorTopics", List.of("HEALTH"), "mentorPaths", List.of("ASYLUM"), "knownNetwork", "n " + mentor);
        var advice = programme.latestAdvice(caseNumber()).orElseThrow();

        assertThat(advice.ranked()).isEmpty();
        assertThat(advice.excluded()).anySatisfy(it -> {
            assertThat(it.points()).isZero();
            assertThat(it.against()).contains("A conflict of interest: the same people exploited them");
        });
        var excluded = advice.excluded().stream().filter(it -> it.against().size() == 1).findFirst().orElseThrow().profile();
        assertThatThrownBy(() -> programme.propose(caseNumber(), Set.of(excluded))).hasMessageContaining("not among those that can be proposed");
    }

    @Test
    void atMostThreeProfilesAreProposed() {
        for (int more = 0; more < 3; more++) {
            mentoring.readyMentor(language);
        }
        mentoring.wish(number, language);
        var all = programme.latestAdvice(caseNumber()).orElseThrow().ranked().stream().map(it -> it.profile().toString()).toList();
        assertThat(all).hasSize(4);
        assertThatThrownBy(() -> mentoring.coordinate(number, "Task_ProposeMentors", "proposal", "PROPOSED", "proposedProfiles", all))
                .hasMessageContaining("One to 3 profiles can be proposed, not 4");
        mentoring.propose(number);
        assertThat(programme.proposed(caseNumber())).hasSize(3);
    }

    @Test
    void theCoordinatorSeesCodesAndTheMentorIsToldWhatSheAllowed() {
        mentoring.wish(number, language, "mentoringGoals", "Speak at the school", "mentoringLimits", "Not the journey");
        assertThat(mentoring.form(number, "Task_ProposeMentors").get("menteeNeeds").toString()).contains("authorities").doesNotContain("school");
        mentoring.choose(number);
        assertThat(mentoring.form(number, "Task_AskMentor").get("toldToMentorWords").toString()).contains("Speak at the school").doesNotContain("Not the journey");
    }

    @Test
    void whoAccompaniesWhomIsSealed() {
        mentoring.wish(number, language);
        mentoring.upToFirstMeeting(number);

        var row = sql.queryForMap("select * from assist.mentor_match where id = ?", mentoring.match(number));
        assertThat(row.values().toString()).doesNotContain(mentor);
        assertThat(new String((byte[]) row.get("mentor"), StandardCharsets.ISO_8859_1)).doesNotContain(mentor);
        assertThat(sql.queryForObject("select count(*) from act_ru_variable where text_ = ?", Integer.class, mentor)).isZero();
    }

    // ---- trying it

    @Test
    void bothMayStopWithoutAReasonAtEveryMomentOfTheTrial() {
        mentoring.wish(number, language);
        mentoring.upToFirstMeeting(number);
        mentoring.coordinate(number, "Task_HoldFirstMeeting", "trialAnswer", "STOP");
        another("NO");

        begin();
        mentoring.upToTrial(number);
        mentoring.coordinate(number, "Task_AccompanyTrial", "trialStop", "STOP");
        another("NO");

        begin();
        mentoring.upToTrial(number);
        work.timer(number, "Timer_CoolOffOver");
        mentoring.coordinate(number, "Task_ConfirmMatch", "trialAnswer", "STOP");
        another("NO");
        assertThat(programme.mentor(file()).mentees()).isZero();
    }

    @Test
    void afterANoAnotherMentorIsLookedForIfSheWishes() {
        mentoring.wish(number, language);
        mentoring.upToTrial(number);
        mentoring.coordinate(number, "Task_AccompanyTrial", "trialStop", "STOP");
        mentoring.coordinate(number, "Task_RecordEarlyEnding", "mentoringEndReason", "NO_FAULT_EXIT", "rematchWanted", "YES");
        assertThat(work.openTasks(number)).contains("Task_ProposeMentors");
    }

    // ---- meeting

    @Test
    void whoHasNotMetForLongIsAskedByHerWorkerThenTheCoordinatorKnows() {
        sessions();
        var agreed = clock.instant();
        work.timer(number, "Timer_NoSessionYet");
        assertThat(ChronoUnit.DAYS.between(agreed, clock.instant())).isEqualTo(21);
        work.answer(number, "Task_AskAboutSilence", "silenceReason", "BUSY");

        work.timer(number, "Timer_StillNoSession");
        assertThat(ChronoUnit.DAYS.between(agreed, clock.instant())).isEqualTo(35);
        work.sendMails(number);
        assertThat(work.incidents(number)).extracting(Incident::getActivityId).contains("Task_RecordSession");
        assertThat(mails.latest()).anyMatch(mail -> mail.to().equals("coordinator@referrals.example"));
        mentoring.meet(number, today().toString(), "GREEN", "GREEN");
        assertThat(work.incidents(number)).extracting(Incident::getActivityId).doesNotContain("Task_RecordSession");
    }

    @Test
    void eitherMayEndItAndTheMentorIsDebriefed() {
        sessions();
        var match = mentoring.match(number);
        mentoring.coordinate(number, "Task_RecordSession", "sessionAnswer", "ENDS");
        mentoring.coordinate(number, "Task_RecordEarlyEnding", "mentoringEndReason", "MENTOR_WISH", "rematchWanted", "NO");

        assertThat(programme.match(match).end()).isEqualTo(MatchEnd.MENTOR_WISH);
        assertThat(work.openTasks(mentor)).contains("Task_DebriefMentor");
        over();
    }

    @Test
    void amberTwiceIsLookedIntoTodayAndTheyMayGoOn() {
        sessions();
        mentoring.meet(number, today().toString(), "AMBER", "GREEN");
        assertThat(work.openTasks(number)).contains("Task_RecordSession");
        mentoring.meet(number, today().plusDays(7).toString(), "AMBER", "GREEN");

        assertThat(mentoring.form(number, "Task_LookIntoSignal")).containsEntry("signalReasons", "One of them was not quite well again");
        mentoring.coordinate(number, "Task_LookIntoSignal", "signalAnswer", "GOES_ON");
        assertThat(work.openTasks(number)).contains("Task_RecordSession");
    }

    @Test
    void aSignalMayEndIt() {
        sessions();
        mentoring.meet(number, today().toString(), "GREEN", "RED");
        mentoring.coordinate(number, "Task_LookIntoSignal", "signalAnswer", "ENDS");
        assertThat(work.openTasks(number)).contains("Task_RecordEarlyEnding");
    }

    @Test
    void aMeetingFromAfarWithoutASafeDeviceIsLookedIntoToday() {
        sessions();
        mentoring.meet(number, today().toString(), "GREEN", "GREEN", "nextSessionOn", today().plusDays(7).toString(), "nextSessionMode", "VIDEO",
                "nextDeviceSafe", "UNKNOWN");
        assertThat(work.openTasks(number)).contains("Task_LookIntoSignal");
    }

    @Test
    void aMatchIsExtendedOnce() {
        sessions();
        var match = mentoring.match(number);
        work.timer(number, "Timer_EndingNear");
        mentoring.coordinate(number, "Task_AnnounceEnding", "endingAnswer", "EXTENDED");
        assertThat(programme.mayExtend(match)).isFalse();
        assertThat(programme.match(match).endsOn()).isAfter(today().plusMonths(6));
        work.timer(number, "Timer_EndingNear");
        assertThatThrownBy(() -> mentoring.coordinate(number, "Task_AnnounceEnding", "endingAnswer", "EXTENDED")).hasMessageContaining("choose from the list");
    }

    // ---- safeguarding: each exception interrupts

    @ParameterizedTest
    @EnumSource(value = SafeguardingReason.class, names = {"DANGER_DISCLOSED", "MENTOR_RETRAUMATISED", "BOUNDARY_BREACH", "MENTOR_CONTACTED", "MENTEE_UNDER_18",
            "CONFLICT_DISCOVERED"})
    void eachSafeguardingExceptionStopsTheMeetingsAtOnceAndBothAreSupported(SafeguardingReason reason) {
        sessions();
        mentoring.coordinate(number, "Task_RecordSession", "sessionAnswer", "SUSPEND", "safeguarding", reason.name());

        assertThat(state()).isEqualTo(MatchState.SUSPENDED);
        assertThat(programme.current(caseNumber()).orElseThrow().reason()).isEqualTo(reason);
        assertThat(work.openTasks(number)).contains("Task_SupportMentee").doesNotContain("Task_RecordSession", "Task_InformLawyer");
        assertThat(work.openTasks(mentor)).contains("Task_DebriefMentor");
        assertThat(programme.mentor(file()).supervisionDueOn()).as("no new match before she is supervised").isBefore(today());
        assertThat(parts.running(caseNumber(), CasePart.CHILD_ROUTE)).isEqualTo(reason == SafeguardingReason.MENTEE_UNDER_18);

        work.answer(number, "Task_SupportMentee", "menteeWellbeing", "AMBER");
        mentoring.coordinate(number, "Task_DecideOnMatch", "matchDecision", "ENDS");
        mentoring.coordinate(number, "Task_RecordEarlyEnding", "mentoringEndReason", "SAFEGUARDING", "rematchWanted", "NO");
        assertThat(programme.mentor(file()).mentees()).isZero();
    }

    @Test
    void aSignalMaySuspendItAndItMayGoOnAndBeSuspendedAgain() {
        sessions();
        mentoring.meet(number, today().toString(), "RED", "GREEN");
        mentoring.coordinate(number, "Task_LookIntoSignal", "signalAnswer", "SUSPEND", "safeguarding", "BOUNDARY_BREACH");
        work.answer(number, "Task_SupportMentee", "menteeWellbeing", "GREEN");
        mentoring.coordinate(number, "Task_DecideOnMatch", "matchDecision", "GOES_ON");
        assertThat(state()).isEqualTo(MatchState.AGREED);

        mentoring.coordinate(number, "Task_RecordSession", "sessionAnswer", "SUSPEND", "safeguarding", "DANGER_DISCLOSED");
        assertThat(state()).isEqualTo(MatchState.SUSPENDED);
    }

    @Test
    void aTrialThatWasSuspendedBeginsAnewWithAnAttendedMeeting() {
        mentoring.wish(number, language);
        mentoring.upToTrial(number);
        mentoring.coordinate(number, "Task_AccompanyTrial", "trialStop", "SUSPEND", "safeguarding", "BOUNDARY_BREACH");
        work.answer(number, "Task_SupportMentee", "menteeWellbeing", "GREEN");
        mentoring.coordinate(number, "Task_DecideOnMatch", "matchDecision", "GOES_ON");
        assertThat(work.openTasks(number)).contains("Task_HoldFirstMeeting");

        mentoring.coordinate(number, "Task_HoldFirstMeeting", "trialAnswer", "GOES_ON");
        mentoring.confirm(number);
        assertThat(work.openTasks(number)).contains("Task_RecordSession");
    }

    @Test
    void aConflictLearnedInASupervisionInterruptsTheTrialToo() {
        mentoring.wish(number, language);
        mentoring.upToTrial(number);
        mentoring.supervise(mentor, "homePlace", "H-" + number);
        assertThat(state()).isEqualTo(MatchState.SUSPENDED);
        assertThat(work.openTasks(number)).contains("Task_SupportMentee").doesNotContain("Task_AccompanyTrial");
    }

    @Test
    void aMentorWhoLeavesLeavesNobodyAlone() {
        sessions();
        mentoring.supervise(mentor, "supervisionOutcome", "EXIT");
        assertThat(programme.current(caseNumber()).orElseThrow().reason()).isEqualTo(SafeguardingReason.MENTOR_LEFT);
        work.answer(number, "Task_SupportMentee", "menteeWellbeing", "GREEN");
        mentoring.coordinate(number, "Task_DecideOnMatch", "matchDecision", "GOES_ON");
        assertThat(programme.current(caseNumber())).as("it cannot go on without her").isEmpty();
        mentoring.coordinate(number, "Task_RecordEarlyEnding", "mentoringEndReason", "MENTOR_WISH", "rematchWanted", "NO");
        over();
    }

    @Test
    void whenHerCaseEndsTheMentorIsNotForgotten() {
        sessions();
        var match = mentoring.match(number);
        register.endEarly(caseNumber(), EarlyEnd.MOVED_AWAY);

        assertThat(programme.match(match).end()).isEqualTo(MatchEnd.CASE_ENDED);
        assertThat(programme.mentor(file()).mentees()).isZero();
        assertThat(work.openTasks(mentor)).contains("Task_DebriefMentor");
        over();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "PAUSE"})
    void whoWantsNoHelpAnyMoreOrAPauseLeavesNoMatchBehindAndHerMentorIsNotForgotten(String wish) {
        sessions();
        parts.begin(CasePart.CONSENT_WITHDRAWAL, caseNumber(), Map.of());
        work.answer(number, "Task_RecordWithdrawal", "withdrawnScope", "SERVICE");
        work.answer(number, "Task_DecideHowToContinue", "serviceAfterWithdrawal", wish);

        assertThat(programme.current(caseNumber())).isEmpty();
        assertThat(programme.mentor(file()).mentees()).isZero();
        assertThat(work.openTasks(mentor)).contains("Task_DebriefMentor");
        assertThat(work.openTasks(number)).isEmpty();
    }

    private void sessions() {
        mentoring.wish(number, language);
        mentoring.upToSessions(number);
    }

    private void begin() {
        mentor = mentoring.readyMentor(language);
        parts.begin(CasePart.MENTORING, caseNumber(), Map.of());
        mentoring.wish(number, language);
    }

    private void announce(int daysBefore) {
        work.timer(number, "Timer_EndingNear");
        assertThat(today()).isEqualTo(programme.current(caseNumber()).orElseThrow().endsOn().minusDays(daysBefore));
        mentoring.coordinate(number, "Task_AnnounceEnding", "endingAnswer", "NOTICE");
    }

    private void another(String wanted) {
        mentoring.coordinate(number, "Task_RecordEarlyEnding", "mentoringEndReason", "NO_FAULT_EXIT", "rematchWanted", wanted);
        over();
    }

    private void over() {
        assertThat(parts.running(caseNumber(), CasePart.MENTORING)).isFalse();
    }

    private MatchState state() {
        return programme.current(caseNumber()).orElseThrow().state();
    }

    private CaseNumber caseNumber() {
        return new CaseNumber(number);
    }

    private CaseNumber file() {
        return new CaseNumber(mentor);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
