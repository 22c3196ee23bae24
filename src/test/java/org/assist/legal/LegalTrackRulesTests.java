package org.assist.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.assist.deadline.LegalEventCode;
import org.assist.fixture.RuleBench;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a way in law consists of; each rule speaks once and stays silent once. */
class LegalTrackRulesTests {

    private static final RuleBench RULES = new RuleBench(LegalTracks.QUESTION);

    private final LegalTracks tracks = new LegalTracks(RULES.rulebook());
    private final LegalSurgeries surgeries = new LegalSurgeries(RULES.rulebook(), null, Clock.systemUTC());

    @Test
    void aWayWithSomethingToApplyForHasAnApplicationAndInformationHasNone() {
        assertThat(stages(LegalTrack.L2)).containsExactly(new StageNeeded(LegalStage.APPLICATION, "Something is applied for on this track"));
        assertThat(stages(LegalTrack.L1)).isEmpty();
    }

    @Test
    void whoIsHeardIsProtectedThereAndNobodyPreparesAHearingThatIsNotHeld() {
        assertThat(stages(LegalTrack.L3)).contains(new StageNeeded(LegalStage.HEARING, "She is heard on this track: protect her there"));
        assertThat(stages(LegalTrack.L7)).extracting(StageNeeded::stage).doesNotContain(LegalStage.HEARING);
    }

    @ParameterizedTest
    @EnumSource
    void everyWayHasWordsOnWhatToWatchAndOnItsDocuments(LegalTrack track) {
        var advice = tracks.advise(track);

        assertThat(advice.watch()).isNotBlank();
        assertThat(advice.documents()).isNotBlank();
    }

    @Test
    void whatIsWatchedIsThatOfTheWayAndOfNoOther() {
        assertThat(tracks.advise(LegalTrack.L10).watch()).contains("embassy");
        assertThat(tracks.advise(LegalTrack.L3).watch()).doesNotContain("embassy");
    }

    @Test
    void aRefusalOfAsylumIsKnownToTheDiaryAndThatOfACivilClaimIsNot() {
        assertThat(tracks.refusal(LegalTrack.L3)).contains(LegalEventCode.ASYLUM_REFUSED_NOTIFIED);
        assertThat(tracks.refusal(LegalTrack.L8)).isEmpty();
    }

    @Test
    void aPermitIsLookedAtTwelveWeeksBeforeItEnds() {
        assertThat(tracks.lookAt(LegalTrack.L2, LocalDate.of(2027, 12, 31), Jurisdiction.DE)).isEqualTo(Instant.parse("2027-10-07T22:00:00Z"));
    }

    @Test
    void aSurgeryIsHeldEveryWeekAtTheSameHourByTheClockOnTheWall() {
        assertThat(surgeries.next(SurgeryMode.ON_SITE, Instant.parse("2027-03-25T09:00:00Z"), Jurisdiction.UK_SCT)).isEqualTo(Instant.parse("2027-04-01T08:00:00Z"));
    }

    private static List<StageNeeded> stages(LegalTrack track) {
        return RULES.ask(List.of(new TrackBegun(track))).of(StageNeeded.class);
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silent()).isEmpty();
    }
}
