package org.assist.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.assist.erasure.RetentionTime.Unit;
import org.assist.fixture.RuleBench;
import org.assist.rulebook.Conclusions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RetentionRulesTests {

    private static final RuleBench RULES = new RuleBench(Retention.QUESTION);

    @Test
    void aContactThatBecameNoCaseIsKeptForNinetyDaysAndIsNoCase() {
        assertThat(ask(KeptKind.CONTACT, false, false, false, false).of(KeptFor.class)).extracting(KeptFor::kept, KeptFor::amount, KeptFor::countedIn)
                .containsExactly(tuple(Kept.CONTACT, 90, Unit.DAYS));
    }

    @Test
    void aReferralThatCameToNothingIsForgottenAfterThirtyDays() {
        assertThat(ask(KeptKind.ENDED_REFERRAL, false, false, false, false).of(KeptFor.class)).extracting(KeptFor::kept, KeptFor::amount, KeptFor::countedIn)
                .containsExactly(tuple(Kept.REFERRAL, 30, Unit.DAYS));
    }

    @Test
    void aClosedCaseIsKeptForTwoYearsAndWhoSheIsForHalfAYear() {
        assertThat(ask(KeptKind.CLOSED_CASE, false, false, false, false).of(KeptFor.class)).extracting(KeptFor::kept, KeptFor::amount, KeptFor::countedIn)
                .containsExactlyInAnyOrder(tuple(Kept.CASE, 24, Unit.MONTHS), tuple(Kept.IDENTITY, 6, Unit.MONTHS), tuple(Kept.REVIEW, 12, Unit.MONTHS));
    }

    @Test
    void whoSheIsIsNotErasedTwice() {
        assertThat(ask(KeptKind.CLOSED_CASE, false, false, false, true).of(KeptFor.class)).extracting(KeptFor::kept).containsExactlyInAnyOrder(Kept.CASE, Kept.REVIEW);
    }

    @Test
    void aClosedCaseOfAnAdultWithoutAHoldIsKeptOnForNothing() {
        assertThat(keptOn(false, false, false)).isEmpty();
    }

    @Test
    void aChildALegalTrackAndAHoldKeepACaseOn() {
        assertThat(keptOn(true, false, false)).containsExactly("She is or may be a child: the law of her country says how long her file is kept");
        assertThat(keptOn(false, true, false)).containsExactly("There was a legal track: compensation or a late claim may need the case");
        assertThat(keptOn(false, false, true)).containsExactly("A legal hold stands");
    }

    @Test
    void aContactIsKeptOnByAHoldOnly() {
        assertThat(ask(KeptKind.CONTACT, true, true, false, false).of(KeptOn.class)).isEmpty();
        assertThat(ask(KeptKind.CONTACT, false, false, true, false).of(KeptOn.class)).hasSize(1);
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static List<String> keptOn(boolean child, boolean legalTrack, boolean onHold) {
        return ask(KeptKind.CLOSED_CASE, child, legalTrack, onHold, false).of(KeptOn.class).stream().map(KeptOn::sentence).toList();
    }

    private static Conclusions ask(KeptKind kind, boolean child, boolean legalTrack, boolean onHold, boolean identityErased) {
        return RULES.ask(List.of(new KeptFile(kind, child, legalTrack, onHold, identityErased)));
    }
}
