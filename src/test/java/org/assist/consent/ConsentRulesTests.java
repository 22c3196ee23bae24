package org.assist.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.assist.fixture.RuleBench;
import org.assist.rulebook.Conclusions;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which yes has to wait, how long one lasts, when it is asked for anew: each rule speaks once and stays silent once. */
class ConsentRulesTests {

    private static final RuleBench RULES = new RuleBench(ConsentRegister.QUESTION);

    @Test
    void tellingAPartnerEndsByItselfAndIsAskedForAnewBefore() {
        assertThat(ask(Scope.DISCLOSE, true).of(Lasts.class)).extracting(Lasts::days).containsExactly(92);
        assertThat(ask(Scope.DISCLOSE, true).of(AskAgain.class)).extracting(AskAgain::days).containsExactly(14);
        assertThat(ask(Scope.DISCLOSE, false).all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "DISCLOSE", mode = EnumSource.Mode.EXCLUDE)
    void whateverElseSheAllowsLastsUntilSheTakesItBack(Scope scope) {
        assertThat(ask(scope, true).all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOUBTFUL", "NO"})
    void whileSheMayNotBeAbleToDecideWhatCanWaitWaits(Capacity capacity) {
        var sentence = "She may not be able to decide this now, and it can wait: ask her another day";
        assertThat(postponed(true, capacity, Comprehension.YES, Urgency.WITHIN_2W)).containsExactly(sentence);
        assertThat(postponed(true, capacity, Comprehension.YES, Urgency.PLANNED)).containsExactly(sentence);
        assertThat(postponed(true, capacity, Comprehension.YES, Urgency.NOW)).isEmpty();
        assertThat(postponed(true, Capacity.YES, Comprehension.YES, Urgency.PLANNED)).isEmpty();
        assertThat(postponed(false, capacity, Comprehension.YES, Urgency.PLANNED)).isEmpty();
    }

    @Test
    void whatCannotWaitSheDecidesWithSupport() {
        var sentence = "She may not be able to decide this now, and it cannot wait: she decides with somebody who supports her, never her family for her";
        assertThat(support(Capacity.DOUBTFUL, Comprehension.YES, Urgency.NOW)).containsExactly(sentence);
        assertThat(support(Capacity.NO, Comprehension.YES, Urgency.WITHIN_72H)).containsExactly(sentence);
        assertThat(support(Capacity.DOUBTFUL, Comprehension.YES, Urgency.PLANNED)).isEmpty();
        assertThat(support(Capacity.YES, Comprehension.YES, Urgency.NOW)).isEmpty();
    }

    @Test
    void aYesThatWasNotUnderstoodDoesNotCountYet() {
        var sentence = "She could not say what it means: explain it again in another way before her yes counts";
        assertThat(postponed(true, Capacity.YES, Comprehension.NO, Urgency.NOW)).containsExactly(sentence);
        assertThat(postponed(true, Capacity.YES, Comprehension.NOT_ASKED, Urgency.NOW)).isEmpty();
        assertThat(postponed(false, Capacity.YES, Comprehension.NO, Urgency.NOW)).isEmpty();
    }

    @Test
    void whatWasUnderstoodInPartIsGoneThroughOnceMore() {
        assertThat(support(Capacity.YES, Comprehension.PARTLY, Urgency.PLANNED)).containsExactly("She understood it in part: go through it with her once more");
        assertThat(support(Capacity.YES, Comprehension.YES, Urgency.PLANNED)).isEmpty();
    }

    @AfterAll
    static void noRuleStaysSilent() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static Conclusions ask(Scope scope, boolean given) {
        return RULES.ask(List.of(new ConsentAsked(scope, given, Capacity.YES, Comprehension.YES, Urgency.PLANNED)));
    }

    private static List<String> postponed(boolean given, Capacity capacity, Comprehension understood, Urgency urgency) {
        return RULES.ask(List.of(new ConsentAsked(Scope.SERVICE, given, capacity, understood, urgency))).of(Postponed.class).stream()
                .map(Postponed::sentence).toList();
    }

    private static List<String> support(Capacity capacity, Comprehension understood, Urgency urgency) {
        return RULES.ask(List.of(new ConsentAsked(Scope.SERVICE, true, capacity, understood, urgency))).of(SupportNeeded.class).stream()
                .map(SupportNeeded::sentence).toList();
    }
}
