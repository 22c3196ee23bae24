package org.assist.process.forms;

import java.util.List;

/**
 * One question of a form, as far as an answer can be checked against it.
 *
 * @param choices    the codes that may be chosen, {@code null} when anything may be typed
 * @param choicesKey the name under which the house hands out the choices, or {@code null}
 * @param hiddenWhen a FEEL expression under which the question is not asked, or {@code null}
 */
record FormField(String key, String label, String type, boolean required, Integer minLength, Integer maxLength, String pattern,
        Double min, Double max, List<String> choices, String choicesKey, String hiddenWhen) {

    /** Longest free text of a question that sets no limit itself, in characters. */
    static final int DEFAULT_LENGTH = 500;

    boolean takesSeveral() {
        return type.equals("checklist") || type.equals("taglist");
    }

    boolean isChoice() {
        return takesSeveral() || type.equals("radio") || type.equals("select");
    }
}
