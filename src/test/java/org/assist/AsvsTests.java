package org.assist;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What the papers on security say is there: every requirement, every test they name, and the counts. */
class AsvsTests {

    private static final Path PAPERS = Path.of("src/docs/security");
    private static final List<String> STATUSES = List.of("MET", "PLANNED", "NOT_MET", "NOT_APPLICABLE");
    private static final Pattern NAMED = Pattern.compile("\\b(\\w+(?:Tests|Drill))\\.([a-z]\\w+)");
    private static final Pattern ANNOTATED = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|Property|Example)\\b");
    private static final Pattern COUNTS = Pattern.compile("(?m)^\\| (\\w+)[^|]* \\| +(\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");

    @Test
    void everyRequirementStandsThereOnce() {
        assertThat(rows()).hasSize(345).extracting(row -> row.get("requirement")).doesNotHaveDuplicates().allMatch(number -> number.matches("\\d+\\.\\d+\\.\\d+"));
        assertThat(rows().stream().collect(groupingBy(row -> row.get("level"), counting()))).isEqualTo(Map.of("1", 70L, "2", 183L, "3", 92L));
    }

    @Test
    void whatIsMetHasATestOrAReasonAndEverythingElseAReason() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get("status")).isIn(STATUSES);
            assertThat(row.get("status").equals("MET") ? row.get("test") + row.get("reason") : row.get("reason")).as(row.get("requirement")).isNotBlank();
            assertThat(row.get("test")).as(row.get("requirement")).matches("|%1$s( %1$s)*".formatted(NAMED.pattern()));
            assertThat(row.get("status").equals("NOT_APPLICABLE") && !row.get("test").isEmpty()).as(row.get("requirement")).isFalse();
        });
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        assertThat(missing(Stream.of("asvs.csv", "threats.md", "faults.md", "vex.json").map(name -> read(PAPERS.resolve(name))))).isEmpty();
    }

    @Test
    void aTestThatIsNotThereIsFound() throws IOException {
        assertThat(missing(Stream.of("AsvsTests.everyRequirementStandsThereOnce, AsvsTests.missing and NoSuchTests.aFact")))
                .containsExactly("AsvsTests.missing", "NoSuchTests.aFact");
    }

    @Test
    void theSummaryCountsWhatTheTableSays() {
        var expected = new TreeMap<String, List<Long>>();
        rows().forEach(row -> Stream.of("chapter " + row.get("requirement").replaceAll("\\..*", ""), "chapter all", "level " + row.get("level"))
                .forEach(line -> expected.computeIfAbsent(line, first -> counts(line))));
        var written = new TreeMap<String, List<Long>>();
        var tables = read(PAPERS.resolve("README.md")).split("(?m)^\\| level ");
        COUNTS.matcher(tables[0]).results().forEach(line -> written.put("chapter " + line.group(1), numbers(line.group(2), line.group(3), line.group(4), line.group(5))));
        COUNTS.matcher(tables[1]).results().forEach(line -> written.put("level " + line.group(1), numbers(line.group(2), line.group(3), line.group(4), line.group(5))));
        assertThat(written).isEqualTo(expected);
    }

    @Test
    void theCatalogueHasSeventyFaultsAndCountsThem() {
        var page = read(PAPERS.resolve("faults.md"));
        var faults = Pattern.compile("(?m)^\\| F(\\d+) \\|[^|]+\\|[^|]+\\| (HOLDS|IN PART|OPEN|PLANNED|NOT HERE) \\|([^|]+)\\|$").matcher(page).results().toList();
        assertThat(faults).extracting(fault -> Integer.valueOf(fault.group(1))).containsExactlyElementsOf(Stream.iterate(1, number -> number + 1).limit(70).toList());
        assertThat(faults).filteredOn(fault -> List.of("HOLDS", "IN PART").contains(fault.group(2))).allSatisfy(fault -> assertThat(fault.group(3)).containsPattern(NAMED));
        faults.stream().collect(groupingBy(fault -> fault.group(2), counting())).forEach((state, count) -> assertThat(page).contains("| %s | %d |".formatted(state, count)));
    }

    @Test
    void everyFindingHasAReasonAndIsAboutWhatIsBuiltIn() throws IOException {
        var findings = new ObjectMapper().readTree(PAPERS.resolve("vex.json").toFile()).path("vulnerabilities");
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            var analysis = finding.path("analysis");
            assertThat(analysis.path("state").asText()).isIn("resolved", "not_affected");
            assertThat(analysis.has("justification")).as(finding.path("id").asText()).isEqualTo(analysis.path("state").asText().equals("not_affected"));
            assertThat(analysis.path("detail").asText()).as(finding.path("id").asText()).isNotBlank();
            assertThat(finding.path("affects")).isNotEmpty().allSatisfy(part -> assertThat(System.getProperty("java.class.path"))
                    .contains(part.path("ref").asText().replaceAll(".*/([^@]+)@([^?]+).*", "$1-$2.jar")));
        });
    }

    private static List<Long> counts(String line) {
        var of = line.replaceAll(".* ", "");
        return STATUSES.stream().map(status -> rows().stream().filter(row -> row.get("status").equals(status))
                .filter(row -> of.equals("all") || (line.startsWith("chapter") ? row.get("requirement").startsWith(of + ".") : row.get("level").equals(of))).count()).toList();
    }

    private static List<Long> numbers(String... digits) {
        return Stream.of(digits).map(Long::valueOf).toList();
    }

    /** Named in one of the texts, and no test method of that name in a class of that name. */
    private static List<String> missing(Stream<String> texts) throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            files.filter(file -> file.toString().matches(".*(?:Tests|Drill)\\.java")).forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), read(file)));
        }
        var missing = new ArrayList<String>();
        texts.flatMap(text -> NAMED.matcher(text).results()).distinct().forEach(named -> {
            var source = sources.getOrDefault(named.group(1), "");
            var method = source.indexOf("void %s(".formatted(named.group(2)));
            if (method < 0 || !ANNOTATED.matcher(source.substring(source.lastIndexOf("\n\n", method), method)).find()) {
                missing.add(named.group());
            }
        });
        return missing;
    }

    private static List<CSVRecord> rows() {
        try (var file = Files.newBufferedReader(PAPERS.resolve("asvs.csv"))) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
