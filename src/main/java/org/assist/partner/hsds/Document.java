package org.assist.partner.hsds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a file says: organisations with everything that belongs to them inside, and the rows that belong to none (terms nobody uses,
 * descriptions of tables). Remembers of each part where it stood, for whoever has to correct it.
 */
class Document {

    private final List<ObjectNode> organisations = new ArrayList<>();
    private final Map<Table, List<ObjectNode>> loose = new EnumMap<>(Table.class);
    private final Map<JsonNode, String> places = new IdentityHashMap<>();

    List<ObjectNode> organisations() {
        return organisations;
    }

    Map<Table, List<ObjectNode>> loose() {
        return loose;
    }

    void add(ObjectNode organisation) {
        organisations.add(organisation);
    }

    void addLoose(Table table, ObjectNode row) {
        loose.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }

    void stands(JsonNode part, String where) {
        places.put(part, where);
    }

    String where(JsonNode part) {
        return places.getOrDefault(part, "file");
    }
}
