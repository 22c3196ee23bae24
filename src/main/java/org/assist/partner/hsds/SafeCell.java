package org.assist.partner.hsds;

import java.util.regex.Pattern;

/**
 * A cell that no spreadsheet takes for a formula (OWASP ASVS 5, 1.2.10): what begins like one gets an apostrophe before it, and loses it
 * again when it is read. A telephone number or another number is none, and stays as it is.
 */
final class SafeCell {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
    private static final Pattern NUMBER = Pattern.compile("[+-][\\d\\s()./-]*");

    private SafeCell() {
    }

    static String write(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
