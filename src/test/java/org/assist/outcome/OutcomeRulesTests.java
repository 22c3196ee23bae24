package org.assist.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.assist.fixture.RuleBench;
import org.assist.rulebook.Conclusions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeRulesTests {

    private static final RuleBench RULES = new RuleBench(Outcomes.QUESTION);

    @ParameterizedTest
    @CsvSource({"START, 0", "M3, 3", "M6, 6", "M12, 12", "EXIT, 0"})
    void sheIsAskedAfterTheMonthsOfTheTable(Moment moment, int months) {
        assertThat(ask(moment, 0).of(DueAfter.class)).extracting(DueAfter::months).containsExactly(months);
    }

    @Test
    void whoSaidNotNowIsAskedOnceMore() {
        assertThat(ask(Moment.M3, 1).of(AskAgain.class)).extracting(AskAgain::days).containsExactly(14);
    }

    @Test
    void whoSaidNotNowTwiceIsLeftInPeace() {
        assertThat(ask(Moment.M3, 2).of(AskAgain.class)).isEmpty();
    }

    @AfterAll
    static void noRuleStaysSilent() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static Conclusions ask(Moment moment, int putOff) {
        return RULES.ask(List.of(new Interview(moment, putOff)));
    }
}
