package org.assist.partner.hsds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.partner.Change;

/** What two HSDS documents say differently, one line for each value, as far as somebody can look through it. */
final class Differences {

    private static final int MOST = 40;
    private static final int LONGEST = 160;

    private Differences() {
    }

    /** @param told fields that are compared elsewhere */
    static List<Change> between(ObjectNode before, ObjectNode after, Set<String> told) {
        var was = values(before, told);
        var is = values(after, told);
        var paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        paths.removeIf(path -> was.getOrDefault(path, "").equals(is.getOrDefault(path, "")));
        var changes = new ArrayList<Change>();
        paths.stream().limit(MOST).forEach(path -> changes.add(new Change(path, shortened(was.getOrDefault(path, "")), shortened(is.getOrDefault(path, "")))));
        if (paths.size() > MOST) {
            changes.add(new Change("… and %d more details".formatted(paths.size() - MOST), "", ""));
        }
        return changes;
    }

    private static Map<String, String> values(ObjectNode document, Set<String> told) {
        var values = new LinkedHashMap<String, String>();
        document.properties().stream().filter(entry -> !told.contains(entry.getKey())).forEach(entry -> collect(entry.getKey(), entry.getValue(), values));
        return values;
    }

    private static void collect(String path, JsonNode value, Map<String, String> values) {
        if (value.isObject()) {
            value.properties().forEach(entry -> collect(path + ", " + entry.getKey().replace('_', ' '), entry.getValue(), values));
        } else if (value.isArray()) {
            for (var i = 0; i < value.size(); i++) {
                collect("%s %d".formatted(path, i + 1), value.get(i), values);
            }
        } else {
            values.put(path.replace('_', ' '), value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText());
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
