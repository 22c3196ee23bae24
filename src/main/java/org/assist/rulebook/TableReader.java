package org.assist.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.assist.rulebook.Question.Table;

/** Reads a table that owners tune: the first line names the columns, {@code #} starts a comment, an empty cell is no value. */
class TableReader {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setCommentMarker('#').setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).setNullString("").get();
    /** What a spreadsheet would compute, and what an eye does not see. */
    private static final Pattern ODD_CELL = Pattern.compile("^[=@]|[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final int LONGEST_QUOTED = 100;
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final String file;
    private final Table table;
    private final List<String> columns;
    private final Map<List<String>, Long> lineOfKey = new HashMap<>();

    private TableReader(Question question, Table table) {
        this.file = question.name() + "/" + table.file();
        this.table = table;
        this.columns = Arrays.stream(table.row().getRecordComponents()).map(component -> component.getName()).toList();
    }

    static List<Record> read(Question question, Table table, String text) {
        return new TableReader(question, table).rows(text);
    }

    private List<Record> rows(String text) {
        var rows = new ArrayList<Record>();
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            if (!parser.getHeaderNames().equals(columns)) {
                throw new BrokenRules(file, 1, "The columns are %s.".formatted(shortened(String.join(",", parser.getHeaderNames()))),
                        "Let the first line be: %s".formatted(String.join(",", columns)));
            }
            for (var line : parser) {
                rows.add(row(line, parser.getCurrentLineNumber()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new BrokenRules(file, 0, "It is not a readable table (%s).".formatted(shortened(e.getMessage())),
                    "Write one row per line, columns separated by commas.");
        } catch (IllegalArgumentException e) {
            throw new BrokenRules(file, 1, "A column has no name.", "Let the first line be: %s".formatted(String.join(",", columns)));
        }
        requireEveryConstant();
        return rows;
    }

    private Record row(CSVRecord line, long number) {
        if (line.size() != columns.size()) {
            throw new BrokenRules(file, (int) number, "The row has %d cells.".formatted(line.size()),
                    "Give it %d: %s.".formatted(columns.size(), String.join(",", columns)));
        }
        line.stream().filter(cell -> cell != null && ODD_CELL.matcher(cell).find()).findFirst().ifPresent(cell -> {
            throw new BrokenRules(file, (int) number, "The cell %d holds a formula or a hidden character.".formatted(line.toList().indexOf(cell) + 1), "Write plain text or a number.");
        });
        var earlier = lineOfKey.putIfAbsent(line.toList().subList(0, table.keyColumns()), number);
        if (earlier != null) {
            throw new BrokenRules(file, (int) number, "The row says again what line %d says.".formatted(earlier), "Keep one of them.");
        }
        try {
            return JSON.convertValue(line.toMap(), table.row());
        } catch (IllegalArgumentException e) {
            var column = e.getCause() instanceof JsonMappingException json && !json.getPath().isEmpty()
                    ? json.getPath().get(0).getFieldName() : null;
            if (column == null) {
                throw new BrokenRules(file, (int) number, "The row makes no sense.", reason(e) + ".");
            }
            throw new BrokenRules(file, (int) number, "'%s' cannot stand in the column %s.".formatted(
                    shortened(line.get(column)), column), "Write %s.".formatted(expected(column)));
        }
    }

    /** What the row's record itself objects to. */
    private static String reason(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? "Correct it" : shortened(root.getMessage().lines().findFirst().orElse("Correct it"));
    }

    private static String shortened(String text) {
        return text == null ? "" : text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "…";
    }

    private String expected(String column) {
        var type = table.row().getRecordComponents()[columns.indexOf(column)].getType();
        if (type.isEnum()) {
            return "one of " + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        return type == int.class ? "a whole number" : "a " + type.getSimpleName();
    }

    private void requireEveryConstant() {
        var key = table.row().getRecordComponents()[0].getType();
        if (table.keyColumns() == 1 && key.isEnum()) {
            for (var constant : key.getEnumConstants()) {
                if (!lineOfKey.containsKey(List.of(((Enum<?>) constant).name()))) {
                    throw new BrokenRules(file, 0, "It has no row for %s.".formatted(constant), "Add one.");
                }
            }
        }
    }
}
