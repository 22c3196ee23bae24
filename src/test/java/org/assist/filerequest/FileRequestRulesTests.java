package org.assist.filerequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.assist.fixture.RuleBench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FileRequestRulesTests {

    private static final RuleBench RULES = new RuleBench(FileRequests.QUESTION);

    @Test
    void whatLeadsToHerIsLookedAtTwice() {
        assertThat(sentences("safeContactNumber", false)).containsExactly("It could lead somebody to her");
        assertThat(sentences("languages", false)).isEmpty();
    }

    @Test
    void whatTellsOfOthersIsLookedAtTwice() {
        assertThat(sentences("familyRisk", false)).containsExactly("It tells about other people");
        assertThat(sentences("selfHarmRisk", false)).isEmpty();
    }

    @Test
    void whatIsWrittenInWordsIsLookedAtTwice() {
        assertThat(sentences("planNote", true)).containsExactly("Somebody wrote it in words, and other people may be in them");
        assertThat(sentences("planNote", false)).isEmpty();
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static List<String> sentences(String question, boolean ownWords) {
        return RULES.ask(List.of(new HeldAnswer(question, ownWords))).of(LookTwice.class).stream().map(LookTwice::sentence).toList();
    }
}
