package org.assist.partner.hsds;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Looks at the fields of one row after the other and collects what is wrong, as far as somebody can correct at a time. */
class RowCheck {

    private static final int MOST_MISTAKES = 50;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ID = 100;
    private static final int MOST_DIGITS = 25;
    private static final String NO_NUMBER = "It is no number. Write digits, with a point where needed.";

    private final List<Mistake> mistakes = new ArrayList<>();

    /** What HSDS says of the fields of its table. Fields it does not know are left as they are. */
    void look(Table table, ObjectNode row, String where) {
        table.fields().stream().filter(field -> table.demands(field) && isEmpty(row.get(field)))
                .forEach(field -> wrong(where, field, "HSDS demands it, and it is empty. Fill it in."));
        row.properties().stream().filter(entry -> table.nesting(entry.getKey()).isEmpty()).forEach(entry -> {
            if (!isText(entry.getKey()) || !canBeKept(entry.getValue())) {
                wrong(where, isText(entry.getKey()) ? entry.getKey() : "", table.isNumber(entry.getKey()) ? NO_NUMBER : "It holds a character or a number that cannot be kept. Take it out.");
            } else if (table.fields().contains(entry.getKey()) && !isEmpty(entry.getValue())) {
                field(table, entry.getKey(), entry.getValue(), where);
            }
        });
    }

    private void field(Table table, String field, JsonNode value, String where) {
        if (value.isContainerNode()) {
            wrong(where, field, "A single value is expected, no list and no object.");
        } else if (value.asText().length() > (field.equals("id") ? LONGEST_ID : LONGEST_TEXT)) {
            wrong(where, field, "It is longer than %d characters. Shorten it.".formatted(field.equals("id") ? LONGEST_ID : LONGEST_TEXT));
        } else if (table.isNumber(field) && !isNumber(value)) {
            wrong(where, field, NO_NUMBER);
        } else if (!table.words(field).isEmpty() && !table.words(field).contains(value.asText())) {
            wrong(where, field, "HSDS knows only: %s. Write one of them.".formatted(String.join(", ", table.words(field))));
        }
    }

    void wrong(String where, String field, String sentence) {
        if (mistakes.size() < MOST_MISTAKES) {
            mistakes.add(new Mistake(where, field, sentence));
        }
    }

    /** @throws BrokenFile when anything was wrong so far */
    void end() {
        if (!mistakes.isEmpty()) {
            throw new BrokenFile(mistakes);
        }
    }

    static boolean isEmpty(JsonNode value) {
        return value == null || value.isNull() || value.isTextual() && value.asText().isBlank();
    }

    private static boolean canBeKept(JsonNode value) {
        return value.isContainerNode()
                ? value.properties().stream().allMatch(inside -> isText(inside.getKey())) && StreamSupport.stream(value.spliterator(), false).allMatch(RowCheck::canBeKept)
                : value.isNumber() ? isNumber(value) : isText(value.asText());
    }

    /** Half a character and the character 0 can be stored nowhere. */
    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static boolean isNumber(JsonNode value) {
        try {
            var number = new BigDecimal(value.asText());
            return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
