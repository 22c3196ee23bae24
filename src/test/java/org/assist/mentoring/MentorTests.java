package org.assist.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lives of a mentor and of a match, by themselves. */
class MentorTests {

    private static final CaseNumber FILE = CaseNumber.random(new java.util.Random(7));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Period MONTH = Period.ofMonths(1);

    private final Mentor mentor = new Mentor(FILE, "harbour-light", 2);
    private final Match match = new Match(UUID.randomUUID(), FILE, new byte[0], "speaks English", NOW);

    @Test
    void aMentorGoesStepByStepUntilSheIsReady() {
        ready();

        assertThat(mentor.view().state()).isEqualTo(MentorState.READY);
        assertThat(mentor.supervisionDueOn()).isEqualTo(TODAY.plusMonths(1));
        assertThat(mentor.certificateUntil()).isEqualTo(TODAY.plusMonths(24));
    }

    @Test
    void noStepIsLeftOut() {
        assertThatThrownBy(mentor::interviewed).hasMessageContaining("INTERESTED, and cannot become INTERVIEWED");
        mentor.apply(new byte[0], 2);
        assertThatThrownBy(mentor::checked).hasMessageContaining("cannot become CHECKED");
        assertThatThrownBy(() -> mentor.ready(TODAY, MONTH)).hasMessageContaining("cannot become READY");
        assertThatThrownBy(() -> mentor.pause(Mentor.Pause.HER_WISH)).hasMessageContaining("cannot become PAUSED");
    }

    @Test
    void sheMayLeaveAtAnyTimeButNotTwice() {
        mentor.exit();
        assertThatThrownBy(mentor::exit).hasMessageContaining("EXITED");
    }

    @Test
    void overdueSupervisionPausesHerUntilSheIsSupervised() {
        ready();
        mentor.pause(Mentor.Pause.SUPERVISION_OVERDUE);
        assertThatThrownBy(mentor::take).hasMessageContaining("PAUSED");

        mentor.supervised(TODAY.plusDays(40), MONTH);
        assertThat(mentor.state()).isEqualTo(MentorState.READY);
        assertThat(mentor.supervisionDueOn()).isEqualTo(TODAY.plusDays(40).plusMonths(1));
    }

    @Test
    void aPauseSheWishedForDoesNotEndWithASupervision() {
        ready();
        mentor.pause(Mentor.Pause.SUPERVISION_OVERDUE);
        mentor.pause(Mentor.Pause.HER_WISH);
        mentor.supervised(TODAY, MONTH);
        assertThat(mentor.state()).isEqualTo(MentorState.PAUSED);

        mentor.resume();
        assertThat(mentor.state()).isEqualTo(MentorState.READY);
    }

    @Test
    void sheTakesNoMoreWomenThanShePromised() {
        ready();
        mentor.take();
        mentor.take();
        assertThatThrownBy(mentor::take).hasMessageContaining("accompanies 2 of 2");
        mentor.release();
        mentor.take();
        assertThat(mentor.mentees()).isEqualTo(2);
    }

    @Test
    void afterAnIncidentHerSupervisionIsOverdueAtOnce() {
        ready();
        mentor.needsSupervision(TODAY);
        assertThat(mentor.supervisionDueOn()).isBefore(TODAY);
    }

    @Test
    void aMatchIsAgreedOnlyAfterAChoiceAYesAndATrial() {
        assertThatThrownBy(() -> match.accepted(NOW)).hasMessageContaining("PROPOSED");
        assertThatThrownBy(() -> match.agreed(TODAY, TODAY.plusMonths(6), NOW)).hasMessageContaining("PROPOSED");
        agreed();
        assertThat(match.view().endsOn()).isEqualTo(TODAY.plusMonths(6));
    }

    @Test
    void anAgreedMatchGoesOnAgreedAfterASuspension() {
        agreed();
        match.suspend(SafeguardingReason.BOUNDARY_BREACH, NOW);
        assertThat(match.view().reason()).isEqualTo(SafeguardingReason.BOUNDARY_BREACH);
        match.resume(NOW);
        assertThat(match.state()).isEqualTo(MatchState.AGREED);
    }

    @Test
    void aTrialGoesOnWithAnotherAttendedMeetingAfterASuspension() {
        match.chosen(NOW);
        match.accepted(NOW);
        match.tried(NOW);
        match.suspend(SafeguardingReason.DANGER_DISCLOSED, NOW);
        match.resume(NOW);
        assertThat(match.state()).isEqualTo(MatchState.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(SafeguardingReason.class)
    void whoHasNotMetCannotBeSuspendedForAnyReason(SafeguardingReason reason) {
        assertThatThrownBy(() -> match.suspend(reason, NOW)).hasMessageContaining("PROPOSED, and cannot become SUSPENDED");
    }

    @Test
    void aMatchIsExtendedOnce() {
        agreed();
        match.noticed();
        match.extend(TODAY.plusMonths(12), 1);
        assertThat(match.notices()).isZero();
        assertThatThrownBy(() -> match.extend(TODAY.plusMonths(18), 1)).hasMessageContaining("cannot be extended");
    }

    @Test
    void anEndedMatchStaysEnded() {
        match.end(MatchEnd.NOT_CHOSEN, NOW);
        assertThatThrownBy(() -> match.chosen(NOW)).hasMessageContaining("ENDED");
    }

    @Test
    void silenceThatWasToldIsCountedAnewAndASessionBreaksIt() {
        agreed();
        count(NOW, 0);
        assertThat(match.workerCountsFrom()).isEqualTo(NOW);
        count(NOW, 10);
        assertThat(match.workerCountsFrom()).as("not told yet").isEqualTo(NOW);
        count(NOW, 22);
        assertThat(match.workerCountsFrom()).as("told to the worker").isEqualTo(days(22));
        assertThat(match.coordinatorCountsFrom()).as("not yet to the coordinator").isEqualTo(NOW);
        count(days(30), 31);
        assertThat(match.workerCountsFrom()).as("they met").isEqualTo(days(30));
        assertThat(match.coordinatorCountsFrom()).isEqualTo(days(30));
    }

    private void count(Instant last, int today) {
        match.countSilence(last, at -> at.plusSeconds(21 * 86400L), at -> at.plusSeconds(35 * 86400L), days(today));
    }

    private static Instant days(int days) {
        return NOW.plusSeconds(days * 86400L);
    }

    private void ready() {
        mentor.apply(new byte[0], 2);
        mentor.interviewed();
        mentor.checked();
        mentor.trained(TODAY.plusMonths(24));
        mentor.ready(TODAY, MONTH);
    }

    private void agreed() {
        match.chosen(NOW);
        match.accepted(NOW);
        match.tried(NOW);
        match.agreed(TODAY, TODAY.plusMonths(6), NOW);
    }
}
