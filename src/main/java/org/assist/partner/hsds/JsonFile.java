package org.assist.partner.hsds;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** HSDS as JSON: an organisation with its services inside, a service with its organisation inside, or a list of either. */
class JsonFile {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 40;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).maxNumberLength(LONGEST_NUMBER).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** For what was read and looked through before. */
    static final JsonMapper STORED = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).nodeFactory(JsonNodeFactory.withExactBigDecimals(true)).build();

    /** The same content in the same words, whatever the order of its fields was. */
    static final JsonMapper CANONICAL = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final Document document = new Document();
    private final RowCheck check = new RowCheck();
    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
    private final Map<String, JsonNode> described = new HashMap<>();
    private final Set<String> services = new HashSet<>();

    private JsonFile() {
    }

    /** @throws BrokenFile when it is no such file */
    static Document read(byte[] content) {
        return new JsonFile().document(content);
    }

    static byte[] write(List<ObjectNode> organisations) {
        try {
            return JSON.writeValueAsBytes(organisations);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The directory cannot be written as JSON", e);
        }
    }

    private Document document(byte[] content) {
        var root = tree(content);
        if (root.isArray()) {
            for (var i = 0; i < root.size(); i++) {
                part(root.get(i), "[" + i + "]");
            }
        } else {
            part(root, "");
        }
        byId.values().forEach(document::add);
        check.end();
        if (byId.isEmpty()) {
            throw new BrokenFile("file", "There is no organization in it. Write one, or a list of them.");
        }
        return document;
    }

    private static JsonNode tree(byte[] content) {
        try {
            var root = JSON.readTree(content);
            if (root == null || root.isMissingNode()) {
                throw new BrokenFile("file", "It is empty. Choose another one.");
            }
            return root;
        } catch (IOException | NumberFormatException e) {       // a number with an exponent beyond all numbers
            var place = e instanceof JsonProcessingException json && json.getLocation() != null
                    ? "line %d, column %d".formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr()) : "file";
            throw new BrokenFile(place, "Here it is no JSON that can be read, or it is nested or written too large. Correct it, or save it anew.");
        }
    }

    /** An organisation or a service, whichever it is. */
    private void part(JsonNode part, String place) {
        if (!part.isObject()) {
            check.wrong("file" + place, "", "An organization or a service is expected, as an object in braces.");
        } else if (part.has("organization") || part.has("status")) {
            service((ObjectNode) part, "service" + place);
        } else {
            organisation((ObjectNode) part, "organization" + place);
        }
    }

    private void organisation(ObjectNode organisation, String place) {
        look(Table.ORGANIZATION, organisation, place);
        if (byId.putIfAbsent(organisation.path("id").asText(), organisation) != null) {
            check.wrong(place, "id", "Another organization of the file has this id. Give each its own.");
        }
        organisation.path("services").forEach(service -> once(service, place));
    }

    private void service(ObjectNode service, String place) {
        if (!(service.remove("organization") instanceof ObjectNode organisation)) {
            check.wrong(place, "organization", "Nobody knows whose service it is. Put its organization inside.");
            return;
        }
        var id = organisation.path("id").asText();
        if (!described.getOrDefault(id, organisation).equals(organisation)) {
            check.wrong(place + ".organization", "", "This organization stands elsewhere in the file with other words. Write it the same way each time.");
            return;
        }
        var first = byId.computeIfAbsent(id, key -> {
            described.put(key, organisation.deepCopy());
            look(Table.ORGANIZATION, organisation, place + ".organization");
            return organisation;
        });
        look(Table.SERVICE, service, place);
        once(service, place);
        (first.get("services") instanceof ArrayNode list ? list : first.putArray("services")).add(service);
    }

    private void once(JsonNode service, String place) {
        if (!services.add(service.path("id").asText())) {
            check.wrong(place, "services", "Two services of the file have the same id. Give each its own.");
        }
    }

    private void look(Table table, ObjectNode row, String place) {
        document.stands(row, place);
        row.properties().removeIf(entry -> entry.getValue().isNull());
        check.look(table, row, place);
        table.nestings().forEach(nesting -> {
            var inside = row.get(nesting.property());
            if (inside == null) {
                return;
            }
            var inner = place + "." + nesting.property();
            if (nesting.many() ? !inside.isArray() : !inside.isObject()) {
                check.wrong(place, nesting.property(), nesting.many() ? "A list in square brackets is expected." : "An object in braces is expected.");
            } else if (!nesting.many()) {
                look(nesting.inside(), (ObjectNode) inside, inner);
            } else {
                var rows = StreamSupport.stream(inside.spliterator(), false).toList();
                for (var i = 0; i < rows.size(); i++) {
                    if (rows.get(i) instanceof ObjectNode object) {
                        look(nesting.inside(), object, "%s[%d]".formatted(inner, i));
                    } else {
                        check.wrong("%s[%d]".formatted(inner, i), "", "An object in braces is expected.");
                    }
                }
            }
        });
    }
}
