package org.assist.rulebook;

/** A rule file or table cannot be used: says where, what is wrong and what to do about it. */
class BrokenRules extends RuntimeException {

    BrokenRules(String file, int line, String problem, String remedy) {
        super("rules/%s%s: %s %s".formatted(file, line > 0 ? ", line " + line : "", problem, remedy));
    }
}
