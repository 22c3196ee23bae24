package org.assist.partner.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.csv.CSVFormat;

/** The examples of Open Referral, read where they lie on this machine, and small files of our own. */
final class Hsds {

    /** CC BY-SA 4.0, so they are not part of this project. */
    private static final Path EXAMPLES = Path.of("../shared/data/hsds");

    private Hsds() {
    }

    static byte[] example(String file) {
        assumeThat(EXAMPLES).as("the HSDS 3.0 examples of Open Referral, which are not part of this project").isDirectory();
        try {
            return Files.readAllBytes(EXAMPLES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package of the examples, zipped with its description. */
    static byte[] examplePackage() {
        var description = example("datapackage.json");
        var files = new LinkedHashMap<String, String>();
        files.put("datapackage.json", new String(description, StandardCharsets.UTF_8));
        try (var tables = Files.list(EXAMPLES.resolve("examples-csv"))) {
            tables.filter(table -> table.toString().endsWith(".csv")).sorted()
                    .forEach(table -> files.put(table.getFileName().toString(), new String(example("examples-csv/" + table.getFileName()), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip(files);
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The rows of each table of a package, without empty cells. */
    static Map<String, Set<Map<String, String>>> tables(byte[] zip) {
        var tables = new TreeMap<String, Set<Map<String, String>>>();
        ZipLimits.unpack(zip).forEach((name, content) -> {
            if (name.endsWith(".csv")) {
                tables.put(name, rows(content));
            }
        });
        assertThat(tables).isNotEmpty();
        return tables;
    }

    private static Set<Map<String, String>> rows(byte[] content) {
        try (var records = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(new String(content, StandardCharsets.UTF_8)))) {
            var rows = new HashSet<Map<String, String>>();
            records.forEach(record -> {
                var row = new TreeMap<>(record.toMap());
                row.values().removeIf(String::isEmpty);
                rows.add(row);
            });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
