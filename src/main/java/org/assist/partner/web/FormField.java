package org.assist.partner.web;

import java.util.List;
import java.util.Set;

/**
 * A question of a form about an organisation or a service.
 *
 * @param name  the component of the profile
 * @param value what stands in it; codes with spaces between where several can be chosen
 * @param wrong what to do about what was typed; {@code null} when nothing
 */
record FormField(String name, String label, Kind kind, String hint, List<Choice> choices, String value, String wrong) {

    enum Kind { TEXT, NUMBER, DAY, YES, ONE, SEVERAL }

    record Choice(String code, String label) {
    }

    /** Some questions under one heading. */
    record Group(String heading, List<FormField> fields) {
    }

    public boolean chosen(String code) {
        return Set.of(value.split(" ")).contains(code);
    }
}
