package org.assist.partner.hsds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Takes organisations apart into the tables of an HSDS package: what stands in several places is one row that leads to all of them. */
class PackageWriter {

    private static final LocalDateTime NO_DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Map<Table, Map<String, Map<String, String>>> rows = new EnumMap<>(Table.class);

    private PackageWriter() {
    }

    /** @param loose rows that belong to no organisation */
    static byte[] write(List<ObjectNode> organisations, Map<Table, List<ObjectNode>> loose) {
        var writer = new PackageWriter();
        organisations.forEach(organisation -> writer.take(Table.ORGANIZATION, organisation, Map.of(), ""));
        loose.forEach((table, ofTable) -> ofTable.forEach(row -> writer.take(table, row, Map.of(), "")));
        return writer.zip();
    }

    /** @return the id of its row */
    private String take(Table table, ObjectNode part, Map<String, String> keys, String parent) {
        var row = new LinkedHashMap<String, String>();
        part.properties().stream().filter(entry -> table.nesting(entry.getKey()).isEmpty() && entry.getValue().isValueNode() && !entry.getValue().isNull())
                .forEach(entry -> row.put(entry.getKey(), plain(entry.getValue())));
        row.putAll(keys);
        table.nestings().stream().filter(nesting -> !nesting.many() && part.get(nesting.property()) instanceof ObjectNode)
                .forEach(nesting -> row.put(nesting.key(), take(nesting.inside(), (ObjectNode) part.get(nesting.property()), Map.of(), "")));
        var id = keep(table, row, parent);
        table.nestings().stream().filter(Table.Nesting::many).forEach(nesting -> part.path(nesting.property()).forEach(inside -> {
            if (inside instanceof ObjectNode object) {
                take(nesting.inside(), object, keysOf(nesting, table, id, object), id);
            }
        }));
        return id;
    }

    private static Map<String, String> keysOf(Table.Nesting nesting, Table table, String id, ObjectNode inside) {
        var kind = nesting.key().equals("link_id") ? "link_entity" : "resource_type";
        return nesting.inside() != Table.ATTRIBUTE && nesting.inside() != Table.METADATA || inside.hasNonNull(kind)
                ? Map.of(nesting.key(), id) : Map.of(nesting.key(), id, kind, table.hsds());
    }

    /** Joins it with the row of its id; where the two cannot be one, it gets an id of its own. */
    private String keep(Table table, Map<String, String> row, String parent) {
        var ofTable = rows.computeIfAbsent(table, key -> new LinkedHashMap<>());
        var id = row.get("id");
        var known = ofTable.computeIfAbsent(id, key -> new LinkedHashMap<>());
        if (row.entrySet().stream().allMatch(entry -> known.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()))) {
            known.putAll(row);
            return id;
        }
        var other = UUID.nameUUIDFromBytes((parent + "/" + id + "/" + row).getBytes(StandardCharsets.UTF_8)).toString();
        row.put("id", other);
        ofTable.put(other, row);
        return other;
    }

    private static String plain(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    private byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "datapackage.json", JsonFile.JSON.writeValueAsBytes(description()));
            for (var table : rows.keySet()) {
                put(zip, table.file(), csv(table).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** The same directory makes the same bytes. */
    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private String csv(Table table) throws IOException {
        var columns = columns(table);
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get())) {
            for (var row : rows.get(table).values()) {
                printer.printRecord(columns.stream().map(column -> SafeCell.write(row.getOrDefault(column, ""))));
            }
        }
        return text.toString();
    }

    /** Those of HSDS, and what a file brought along beside them. */
    private List<String> columns(Table table) {
        var columns = new ArrayList<>(table.fields());
        rows.get(table).values().stream().flatMap(row -> row.keySet().stream()).distinct().sorted().filter(column -> !columns.contains(column)).forEach(columns::add);
        return columns;
    }

    private ObjectNode description() {
        var description = JsonFile.JSON.createObjectNode().put("name", "directory").put("title", "Directory of services")
                .put("profile", "tabular-data-package").put("version", "3.0.0");
        var resources = description.putArray("resources");
        for (var table : rows.keySet()) {
            var resource = resources.addObject().put("name", table.hsds()).put("path", table.file()).put("profile", "tabular-data-resource")
                    .put("format", "csv").put("mediatype", "text/csv").put("encoding", "utf-8");
            var schema = resource.putObject("schema").put("primaryKey", "id");
            var fields = schema.putArray("fields");
            columns(table).forEach(column -> fields.addObject().put("name", column).put("type", table.isNumber(column) ? "number" : "string"));
        }
        return description;
    }
}
