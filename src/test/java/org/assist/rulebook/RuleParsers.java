package org.assist.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.assist.rulebook.Question.Table;

/** The rule gate and the tables, for the hunt for errors. */
public final class RuleParsers {

    private RuleParsers() {
    }

    public static void rules(byte[] content) {
        try {
            RuleGate.check(Inn.QUESTION, "x.drl", new String(content, UTF_8));
        } catch (BrokenRules refused) {
            check(refused);
        }
    }

    public static void table(byte[] content) {
        try {
            TableReader.read(Inn.QUESTION, new Table("beds.csv", Inn.Bed.class, 1), new String(content, UTF_8));
        } catch (BrokenRules refused) {
            check(refused);
        }
    }

    private static void check(BrokenRules refused) {
        assertThat(refused.getMessage()).startsWith("rules/inn/").hasSizeLessThan(4_000);
    }
}
