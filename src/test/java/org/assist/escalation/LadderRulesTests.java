package org.assist.escalation;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assist.escalation.Role.LEAD_WORKER;
import static org.assist.escalation.Role.NETWORK;
import static org.assist.escalation.Role.SUPERVISOR;
import static org.assist.escalation.Rung.L1;
import static org.assist.escalation.Rung.L2;
import static org.assist.escalation.Rung.L3;
import static org.assist.escalation.StallCause.AUTHORITY_SILENT;
import static org.assist.escalation.StallCause.CLOSURE_NOT_APPROVED;
import static org.assist.escalation.StallCause.LEAD_WORKER_AWAY;
import static org.assist.escalation.StallCause.LEGAL_DATE_MISSED;
import static org.assist.escalation.StallCause.LEGAL_DATE_NEAR;
import static org.assist.escalation.StallCause.MENTORING_SILENT;
import static org.assist.escalation.StallCause.NEED_WITHOUT_ACTION;
import static org.assist.escalation.StallCause.NO_CONTACT;
import static org.assist.escalation.StallCause.NO_FEEDBACK;
import static org.assist.escalation.StallCause.NO_FIRST_CONTACT;
import static org.assist.escalation.StallCause.OFFERS_TIMED_OUT;
import static org.assist.escalation.StallCause.OFFER_UNANSWERED;
import static org.assist.escalation.StallCause.PLAN_NOT_REVIEWED;
import static org.assist.escalation.StallCause.RISK_REVIEW_OVERDUE;
import static org.assist.escalation.StallCause.TASK_IDLE;
import static org.assist.escalation.StallCause.TASK_UNCLAIMED;
import static org.assist.escalation.StallCause.TECHNICAL_FAULT;
import static org.assist.escalation.StallCause.WITHOUT_LEAD_WORKER;
import static org.assist.vocabulary.RiskLevel.HIGH;
import static org.assist.vocabulary.RiskLevel.IMMEDIATE;
import static org.assist.vocabulary.RiskLevel.LOW;
import static org.assist.vocabulary.RiskLevel.MEDIUM;
import static org.assist.vocabulary.Stage.CRISIS;
import static org.assist.vocabulary.Stage.INTEGRATION;
import static org.assist.vocabulary.Stage.TRANSITION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.assist.fixture.RuleBench;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The ladder for each cause, as the table has it. */
class LadderRulesTests {

    private static final RuleBench RULES = new RuleBench(Escalations.QUESTION);
    private static final Ladder LADDER = new Ladder(RULES.rulebook());
    private static final Instant SINCE = Instant.parse("2026-11-10T10:00:00Z");
    private static final Instant DUE = SINCE.plus(ofDays(30));

    @Test
    void st01_nobodyTalkedWithHerCountsByTheStageSheIsIn() {
        assertThat(after(NO_CONTACT, CRISIS, MEDIUM)).containsExactly(ofDays(5), ofDays(7), ofDays(14));
        assertThat(after(NO_CONTACT, TRANSITION, MEDIUM)).containsExactly(ofDays(14), ofDays(21), ofDays(35));
        assertThat(after(NO_CONTACT, INTEGRATION, MEDIUM)).containsExactly(ofDays(42), ofDays(60), ofDays(90));
        assertThat(after(NO_CONTACT, null, MEDIUM)).as("before she said that she wants our help").isEmpty();
    }

    @Test
    void st02_anOverdueRiskReviewGoesUpAtOnceWhereTheDangerIsHigh() {
        assertThat(afterDue(RISK_REVIEW_OVERDUE, MEDIUM)).containsExactly(ofDays(0), ofDays(2), ofDays(7));
        assertThat(afterDue(RISK_REVIEW_OVERDUE, HIGH)).containsExactly(ofDays(0), ofDays(0), ofDays(1));
        assertThat(afterDue(RISK_REVIEW_OVERDUE, IMMEDIATE)).containsExactly(ofDays(0), ofDays(0), ofDays(1));
    }

    @Test
    void st03_aNeedWithoutActionHasAWeekUntilASupervisorSeesToIt() {
        assertThat(after(NEED_WITHOUT_ACTION)).containsExactly(ofDays(3), ofDays(7), ofDays(14));
    }

    @Test
    void st04_anOfferGoesUpAtHalfOfItsTimeAndAtItsEnd() {
        assertThat(after(OFFER_UNANSWERED)).containsExactly(ofDays(15), ofDays(30));
        assertThat(after(OFFERS_TIMED_OUT)).containsExactly(ofDays(0));
        assertThat(steps(OFFERS_TIMED_OUT, CRISIS, LOW).get(0).step()).isEqualTo(L3);
    }

    @Test
    void st04_theHalfIsThatOfOfficeHoursWhereTheHouseCountsIn() {
        var half = SINCE.plus(ofDays(20));
        assertThat(LADDER.steps(waiting(OFFER_UNANSWERED, CRISIS, LOW, half))).extracting(DueStep::at).containsExactly(half, DUE);
    }

    @Test
    void st05_aFirstContactHasItsTimeOnceTwiceAndThreeTimes() {
        assertThat(after(NO_FIRST_CONTACT)).containsExactly(ofDays(30), ofDays(60), ofDays(90));
    }

    @Test
    void st06_feedbackIsAskedForEveryMonth() {
        assertThat(after(NO_FEEDBACK)).containsExactly(ofDays(30), ofDays(60), ofDays(90));
    }

    @Test
    void st07_aPlanGoesUpTwoWeeksAfterItsDay() {
        assertThat(afterDue(PLAN_NOT_REVIEWED, MEDIUM)).containsExactly(ofDays(0), ofDays(14), ofDays(30));
    }

    @Test
    void st08_aTaskThatNobodyTookGoesUpSoonerThanOneThatLiesStill() {
        assertThat(after(TASK_UNCLAIMED)).containsExactly(ofDays(1), ofDays(2), ofDays(5));
        assertThat(after(TASK_IDLE)).containsExactly(ofDays(3), ofDays(7), ofDays(14));
    }

    @Test
    void st09_aLegalDateGoesUpBeforeItAndAtOnceWhenItWasMissed() {
        assertThat(afterDue(LEGAL_DATE_NEAR, MEDIUM)).containsExactly(ofDays(-14), ofDays(-7), ofDays(-2));
        assertThat(steps(LEGAL_DATE_MISSED, CRISIS, LOW)).singleElement().satisfies(step -> {
            assertThat(step.at()).isEqualTo(DUE);
            assertThat(step.takesOver()).containsExactlyInAnyOrder(SUPERVISOR, NETWORK);
            assertThat(step.mustKnow()).containsExactly(LEAD_WORKER);
        });
    }

    @Test
    void st09_noStepIsOlderThanTheWaitItself() {
        var soon = new Wait(LEGAL_DATE_NEAR, "x", number(), "house", Jurisdiction.IE, CRISIS, LOW, null, null, SINCE, null, SINCE.plus(ofDays(3)), null, null, "x");
        assertThat(LADDER.steps(soon)).extracting(DueStep::at).containsExactly(SINCE, SINCE, SINCE.plus(ofDays(1)));
    }

    @Test
    void st10_anAuthorityIsAskedThenChasedThenComplainedOf() {
        assertThat(afterDue(AUTHORITY_SILENT, MEDIUM)).containsExactly(ofDays(1), ofDays(14), ofDays(45));
    }

    @Test
    void st11_twoWomenWhoDoNotMeetAreLookedAfter() {
        assertThat(after(MENTORING_SILENT)).containsExactly(ofDays(21), ofDays(35), ofDays(49));
        assertThat(steps(MENTORING_SILENT, CRISIS, LOW).get(0).mustKnow()).containsExactly(Role.COORDINATOR);
    }

    @Test
    void st12_aFaultIsAMatterOfMinutes() {
        assertThat(after(TECHNICAL_FAULT)).containsExactly(ofMinutes(15), ofHours(4), ofDays(1));
    }

    @Test
    void st13_aCaseNobodyLeadsIsASupervisorsAtOnce() {
        for (var cause : List.of(WITHOUT_LEAD_WORKER, LEAD_WORKER_AWAY)) {
            assertThat(after(cause)).containsExactly(ofDays(0), ofDays(1), ofDays(2));
            assertThat(steps(cause, CRISIS, LOW).get(0).takesOver()).containsExactly(SUPERVISOR);
        }
    }

    @Test
    void st14_aClosureWaitsAWeek() {
        assertThat(after(CLOSURE_NOT_APPROVED)).containsExactly(ofDays(7), ofDays(14), ofDays(30));
    }

    @Test
    void everyStepHasSomebodyWhoTakesOver() {
        assertThat(StallCause.values()).allSatisfy(cause -> assertThat(Stream.of(Stage.values()).flatMap(stage -> steps(cause, stage, MEDIUM).stream()))
                .as(cause.name()).isNotEmpty().allSatisfy(step -> assertThat(step.takesOver()).isNotEmpty()));
    }

    @Test
    void everyCodeFromOneToFourteenHasACause() {
        assertThat(Stream.of(StallCause.values()).map(StallCause::code).distinct().sorted())
                .containsExactlyElementsOf(Stream.iterate(1, code -> code + 1).limit(14).map("ST-%02d"::formatted).toList());
    }

    @Test
    void theLadderGoesFromHerCaseworkerToASupervisorToTheNetwork() {
        assertThat(steps(NEED_WITHOUT_ACTION, CRISIS, LOW)).extracting(DueStep::step).containsExactly(L1, L2, L3);
        assertThat(steps(NEED_WITHOUT_ACTION, CRISIS, LOW)).extracting(step -> step.takesOver().iterator().next()).containsExactly(LEAD_WORKER, SUPERVISOR, NETWORK);
    }

    @Test
    void aDangerDoesNotWaitForTheMorningEverythingElseDoes() {
        assertThat(steps(NO_CONTACT, CRISIS, HIGH)).allMatch(DueStep::evenAtNight);
        assertThat(steps(NO_CONTACT, CRISIS, IMMEDIATE)).allMatch(DueStep::evenAtNight);
        assertThat(steps(NO_CONTACT, CRISIS, MEDIUM)).noneMatch(DueStep::evenAtNight);
    }

    @Test
    void aNightGoesOverMidnight() {
        var night = new QuietHours(Jurisdiction.IE, LocalTime.of(20, 0), LocalTime.of(7, 0));
        assertThat(Stream.of("20:00", "23:59", "00:00", "06:59").map(LocalTime::parse)).allMatch(night::covers);
        assertThat(Stream.of("07:00", "12:00", "19:59").map(LocalTime::parse)).noneMatch(night::covers);
    }

    @Test
    void aRowThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new LadderRow(NO_CONTACT, null, null, null, L1, LEAD_WORKER, Part.TAKES_OVER, Counts.DUE, 50, Measure.PERCENT)).hasMessageContaining("PERCENT");
        assertThatThrownBy(() -> new LadderRow(NO_CONTACT, null, null, null, L1, LEAD_WORKER, Part.TAKES_OVER, Counts.SINCE, -1, Measure.DAYS)).hasMessageContaining("DUE");
    }

    @AfterAll
    static void everyRuleSpoke() {
        RULES.ask(List.of(new Standstill(NO_CONTACT, CRISIS, HIGH, Urgency.NOW)));
        assertThat(RULES.silentIn("stalled.drl")).isEmpty();
    }

    private static List<Duration> after(StallCause cause) {
        return after(cause, CRISIS, MEDIUM);
    }

    private static List<Duration> after(StallCause cause, Stage stage, RiskLevel risk) {
        return steps(cause, stage, risk).stream().map(step -> Duration.between(cause == LEGAL_DATE_MISSED ? DUE : SINCE, step.at())).toList();
    }

    private static List<Duration> afterDue(StallCause cause, RiskLevel risk) {
        return steps(cause, CRISIS, risk).stream().map(step -> Duration.between(DUE, step.at())).toList();
    }

    private static List<DueStep> steps(StallCause cause, Stage stage, RiskLevel risk) {
        return LADDER.steps(waiting(cause, stage, risk, null));
    }

    private static Wait waiting(StallCause cause, Stage stage, RiskLevel risk, Instant halfway) {
        return new Wait(cause, "x", number(), "house", Jurisdiction.IE, stage, risk, null, null, SINCE, halfway, DUE, null, null, "somebody");
    }

    private static CaseNumber number() {
        return CaseNumber.of("201 105 928 2");
    }
}
