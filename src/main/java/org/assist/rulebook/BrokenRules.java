package org.assist.rulebook;

/** A rule file or table cannot be used: says where, what is wrong and what to do about it. */
class BrokenRules extends RuntimeException {

    private static final int LONGEST = 1_500;

    BrokenRules(String file, int line, String problem, String remedy) {
        super("rules/%s%s: %s %s".formatted(file, line > 0 ? ", line " + line : "", shortened(problem), shortened(remedy)));
    }

    /** What stands in a broken file may be of any length; a sentence is not. */
    static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
