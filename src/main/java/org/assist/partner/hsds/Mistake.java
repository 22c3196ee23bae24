package org.assist.partner.hsds;

/**
 * Something in a file that keeps it from being read.
 *
 * @param where    table and row, or the path of an object, as its author finds it: {@code services.csv, row 3}; {@code organization[0].services[2]}
 * @param field    empty when it is about the whole row or file
 * @param sentence what is wrong and what to do, without what stood there
 */
public record Mistake(String where, String field, String sentence) {

    @Override
    public String toString() {
        return field.isEmpty() ? "%s: %s".formatted(where, sentence) : "%s, %s: %s".formatted(where, field, sentence);
    }
}
