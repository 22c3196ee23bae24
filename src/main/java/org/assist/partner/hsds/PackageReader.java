package org.assist.partner.hsds;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** HSDS as a package: a zip with one CSV file for each table. Puts the rows into each other, as JSON has them. */
class PackageReader {

    private static final String DESCRIPTION = "datapackage.json";
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_PARTS = 300_000;
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).setAllowMissingColumnNames(false).get();

    private record Parent(Table table, String id) {
    }

    private final RowCheck check = new RowCheck();
    private final Document document = new Document();
    private final Map<Table, Map<String, ObjectNode>> rows = new EnumMap<>(Table.class);
    private final Map<JsonNode, String> places = new IdentityHashMap<>();
    private final Map<Parent, Map<Table, List<ObjectNode>>> children = new HashMap<>();
    private final Set<ObjectNode> nested = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> locationsOfServices = new HashSet<>();
    private int read;
    private int parts;

    private PackageReader() {
        Arrays.stream(Table.values()).forEach(table -> rows.put(table, new LinkedHashMap<>()));
    }

    /** @throws BrokenFile when it is no such package */
    static Document read(byte[] zip) {
        return new PackageReader().document(ZipLimits.unpack(zip));
    }

    private Document document(Map<String, byte[]> files) {
        var tables = tables(files);
        files.forEach((name, content) -> {
            if (tables.containsKey(name)) {
                rows(tables.get(name), name, content);
            } else if (name.endsWith(".csv")) {
                check.wrong(name, "", "HSDS has no table of this name. Rename the file, or take it out of the zip.");
            }
        });
        check.end();
        rows.get(Table.SERVICE_AT_LOCATION).values().forEach(at -> locationsOfServices.add(at.path("location_id").asText()));
        rows.forEach((table, ofTable) -> ofTable.values().forEach(row -> findParents(table, row)));
        check.end();
        if (rows.get(Table.ORGANIZATION).isEmpty()) {
            throw new BrokenFile(Table.ORGANIZATION.file(), "There is no organization in the package. Add this table, with a row for each.");
        }
        rows.get(Table.ORGANIZATION).values().forEach(row -> document.add(nest(Table.ORGANIZATION, row)));
        rows.forEach((table, ofTable) -> ofTable.values().stream().filter(row -> !nested.contains(row)).forEach(row -> {
            document.stands(row, places.get(row));
            document.addLoose(table, row);
        }));
        return document;
    }

    /** Which file is which table: as the package says, or by the names HSDS gives them. */
    private Map<String, Table> tables(Map<String, byte[]> files) {
        var tables = new HashMap<String, Table>();
        Arrays.stream(Table.values()).forEach(table -> tables.put(table.file(), table));
        var description = files.get(DESCRIPTION);
        if (description != null) {
            try {
                for (var resource : JsonFile.JSON.readTree(description).path("resources")) {
                    var path = resource.path("path").asText();
                    Table.called(resource.path("name").asText()).ifPresent(table -> tables.put(path.substring(path.lastIndexOf('/') + 1), table));
                }
            } catch (IOException e) {
                check.wrong(DESCRIPTION, "", "It is no JSON that can be read. Correct it, or take it out of the zip.");
            }
        }
        return tables;
    }

    private void rows(Table table, String file, byte[] content) {
        try (var records = CSV.parse(new StringReader(text(content)))) {
            for (var record : records) {
                var where = "%s, row %d".formatted(file, record.getRecordNumber() + 1);
                if (++read > MOST_ROWS) {
                    throw new BrokenFile(file, "There are more than %d rows in the package. Divide it.".formatted(MOST_ROWS));
                }
                if (!record.isConsistent()) {
                    check.wrong(where, "", "It has %d cells and its table %d columns. Give it as many.".formatted(record.size(), record.getParser().getHeaderNames().size()));
                    continue;
                }
                var row = row(table, record);
                places.put(row, where);
                check.look(table, row, where);
                if (rows.get(table).put(row.path("id").asText(), row) != null) {
                    check.wrong(where, "id", "Another row of the table has this id. Give each its own.");
                }
            }
        } catch (CharacterCodingException e) {
            check.wrong(file, "", "It is not written in UTF-8. Save it as \"CSV UTF-8\".");
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            check.wrong(file, "", "It is no CSV that can be read: a quotation mark may be open, or a column stand twice in the first row. Correct it, or save it anew.");
        }
    }

    private static ObjectNode row(Table table, CSVRecord record) {
        var row = JsonFile.JSON.createObjectNode();
        record.toMap().forEach((field, cell) -> {
            if (!cell.isBlank()) {
                var number = table.isNumber(field) ? plainNumber(cell) : Optional.<BigDecimal>empty();
                number.ifPresentOrElse(value -> row.put(field, value), () -> row.put(field, SafeCell.read(cell)));
            }
        });
        return row;
    }

    /** Only what stays the same when it is written again. */
    private static Optional<BigDecimal> plainNumber(String cell) {
        return cell.matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?") ? Optional.of(new BigDecimal(cell)) : Optional.empty();
    }

    private static String text(byte[] content) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void findParents(Table table, ObjectNode row) {
        var parents = table.fields().stream().filter(table::isKey).flatMap(key -> parent(table, key, row).stream()).toList();
        parents.forEach(parent -> children.computeIfAbsent(parent, key -> new EnumMap<>(Table.class)).computeIfAbsent(table, key -> new ArrayList<>()).add(row));
        var missing = switch (table) {
            case SERVICE -> Stream.of("organization_id");
            case SERVICE_AT_LOCATION -> Stream.of("service_id", "location_id");
            default -> table.needsParent() && parents.isEmpty() && !hasAService(table, row) ? table.fields().stream().filter(table::isKey).limit(1) : Stream.<String>empty();
        };
        missing.filter(key -> parent(table, key, row).isEmpty())
                .forEach(key -> check.wrong(places.get(row), key, "It leads to nothing: there is no row with this id. Correct the id, or take the row out."));
    }

    private boolean hasAService(Table table, ObjectNode row) {
        return table == Table.LOCATION && locationsOfServices.contains(row.path("id").asText());
    }

    /** The row that a key leads to, if there is one. */
    private Optional<Parent> parent(Table table, String key, ObjectNode row) {
        var id = row.path(key).asText();
        var said = Table.called(row.path(key.equals("link_id") ? "link_entity" : "resource_type").asText());
        var tables = switch (key) {
            case "link_id", "resource_id" -> Stream.concat(said.stream(), Arrays.stream(Table.values())).filter(other -> other.nestings().stream().anyMatch(it -> it.inside() == table));
            default -> Table.called(key.substring(0, key.length() - "_id".length())).stream();
        };
        return id.isEmpty() ? Optional.empty() : tables.filter(other -> rows.get(other).containsKey(id)).findFirst().map(other -> new Parent(other, id));
    }

    private ObjectNode nest(Table table, ObjectNode row) {
        if (++parts > MOST_PARTS) {
            throw new BrokenFile("file", "The package holds more than a directory can hold. Divide it.");
        }
        nested.add(row);
        var whole = JsonFile.JSON.createObjectNode();
        document.stands(whole, places.get(row));
        row.properties().stream().filter(entry -> !table.isKey(entry.getKey()) || parent(table, entry.getKey(), row).isEmpty())
                .forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
        var ofRow = children.getOrDefault(new Parent(table, row.path("id").asText()), Map.of());
        for (var nesting : table.nestings()) {
            if (nesting.many()) {
                var inside = ofRow.getOrDefault(nesting.inside(), List.of());
                if (!inside.isEmpty()) {
                    var list = whole.putArray(nesting.property());
                    inside.forEach(child -> list.add(nest(nesting.inside(), child)));
                }
            } else {
                parent(table, nesting.key(), row).ifPresent(other -> whole.set(nesting.property(), nest(other.table(), rows.get(other.table()).get(other.id()))));
            }
        }
        return whole;
    }
}
