package org.assist.partner.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and writing HSDS files, and what happens to those that are broken or meant badly. */
class HsdsFilesTests {

    private static final String ONE = "{\"id\": \"o1\", \"name\": \"Harbour\", \"description\": \"d\"%s}";

    // --- the examples of the standard

    @Test
    void aPackageIsTheSameAfterItWasReadAndWritten() {
        var zip = Hsds.examplePackage();
        var document = PackageReader.read(zip);

        assertThat(Hsds.tables(PackageWriter.write(document.organisations(), document.loose()))).isEqualTo(Hsds.tables(zip));
    }

    @Test
    void whatJsonSaysIsTheSameAfterItWasMadeAPackage() {
        var document = JsonFile.read(Hsds.example("organization_full.json"));
        var again = PackageReader.read(PackageWriter.write(document.organisations(), document.loose()));

        assertThat(again.loose()).isEmpty();
        assertThat(Hsds.tables(PackageWriter.write(again.organisations(), Map.of()))).isEqualTo(Hsds.tables(PackageWriter.write(document.organisations(), Map.of())));
        assertThat(again.organisations().get(0).at("/services/0/service_at_locations/0/location/addresses/0/city").asText()).isEqualTo("MyCity");
    }

    @Test
    void aServiceWithItsOrganisationInsideIsAnOrganisationWithItsService() {
        var service = JsonFile.read(Hsds.example("service_full.json")).organisations();
        var organisation = JsonFile.read(Hsds.example("organization_full.json")).organisations();

        assertThat(service).singleElement().satisfies(it -> assertThat(it.path("name")).isEqualTo(organisation.get(0).path("name")));
        assertThat(service.get(0).at("/services/0/name")).isEqualTo(organisation.get(0).at("/services/0/name"));
        assertThat(service.get(0).at("/services/0").has("organization")).isFalse();
    }

    // --- what is said in the one form and cannot be in the other

    @Test
    void onePhoneOfTwoPlacesBecomesTwoRows() {
        var document = json("""
                {"id": "o1", "name": "Harbour", "description": "d", "locations": [
                  {"id": "l1", "location_type": "physical", "phones": [{"id": "p1", "number": "1", "languages": [{"id": "g1", "code": "en"}]}]},
                  {"id": "l2", "location_type": "physical", "phones": [{"id": "p1", "number": "1", "languages": [{"id": "g1", "code": "en"}]}]}]}""");

        var again = PackageReader.read(PackageWriter.write(document.organisations(), Map.of())).organisations().get(0);

        assertThat(again.path("locations")).hasSize(2).allSatisfy(location -> assertThat(location.at("/phones/0/languages/0/code").asText()).isEqualTo("en"));
    }

    @Test
    void aCellThatLooksLikeAFormulaIsNoneAndComesBack() {
        for (var text : List.of("=HYPERLINK(\"x\")", "@SUM(1)", "-1+cmd", "'=1", "\tx", "+353 1 234 5678", "-", "plain")) {
            var document = new Document();
            document.add(JsonFile.JSON.createObjectNode().put("id", "o1").put("name", "Harbour").put("description", text));
            var zip = PackageWriter.write(document.organisations(), Map.of());

            assertThat(Hsds.tables(zip).get("organizations.csv")).singleElement().satisfies(row -> assertThat(row.get("description")).doesNotStartWith("=").doesNotStartWith("@")
                    .doesNotStartWith("\t").doesNotStartWith("-1"));
            assertThat(PackageReader.read(zip).organisations().get(0).path("description").asText()).isEqualTo(text);
        }
        assertThat(SafeCell.write("+353 1 234 5678")).isEqualTo("+353 1 234 5678");
    }

    // --- broken ones

    @Test
    void aBrokenRowIsNamedByTableRowAndField() {
        var files = new LinkedHashMap<String, String>();
        files.put("organizations.csv", "id,name,description\no1,Harbour,d\no2,,d\n");
        files.put("services.csv", "id,organization_id,name,status,minimum_age\ns1,o1,Bed,open,twelve\ns2,o9,Advice,active,18\ns3,o1\n");

        assertThat(mistakes(Hsds.zip(files))).containsExactly(
                "organizations.csv, row 3, name: HSDS demands it, and it is empty. Fill it in.",
                "services.csv, row 2, status: HSDS knows only: active, inactive, defunct, temporarily closed. Write one of them.",
                "services.csv, row 2, minimum_age: It is no number. Write digits, with a point where needed.",
                "services.csv, row 4: It has 2 cells and its table 5 columns. Give it as many.");

        files.put("organizations.csv", "id,name,description\no1,Harbour,d\n");
        files.put("services.csv", "id,organization_id,name,status\ns2,o9,Advice,active\n");
        files.put("service_at_location.csv", "id,service_id,location_id\na1,s2,l9\n");
        assertThat(mistakes(Hsds.zip(files))).containsExactly(
                "services.csv, row 2, organization_id: It leads to nothing: there is no row with this id. Correct the id, or take the row out.",
                "service_at_location.csv, row 2, location_id: It leads to nothing: there is no row with this id. Correct the id, or take the row out.");
    }

    @Test
    void aBrokenObjectIsNamedByItsPath() {
        assertThat(mistakes(ONE.formatted(", \"services\": [{\"id\": \"s1\", \"name\": \"Bed\", \"status\": \"active\", \"phones\": [{\"id\": \"p1\"}], \"program\": []},"
                + "{\"id\": \"s1\", \"name\": [\"Advice\"], \"status\": \"no\"}, 7]"))).containsExactly(
                "organization.services[0].phones[0], number: HSDS demands it, and it is empty. Fill it in.",
                "organization.services[0], program: An object in braces is expected.",
                "organization.services[1], name: A single value is expected, no list and no object.",
                "organization.services[1], status: HSDS knows only: active, inactive, defunct, temporarily closed. Write one of them.",
                "organization.services[2]: An object in braces is expected.",
                "organization, services: Two services of the file have the same id. Give each its own.");
        assertThat(mistakes("[" + ONE.formatted("") + "," + ONE.formatted("") + ", 3]")).containsExactly(
                "organization[1], id: Another organization of the file has this id. Give each its own.",
                "file[2]: An organization or a service is expected, as an object in braces.");
        assertThat(mistakes("{\"id\": \"s1\", \"name\": \"Bed\", \"status\": \"active\"}")).containsExactly(
                "service, organization: Nobody knows whose service it is. Put its organization inside.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "{", "{\"id\": \"a\", \"id\": \"b\"}", "[]", "7", "{\"id\": 1} trailing"})
    void whatIsNoJsonIsRefusedInWords(String text) {
        assertThat(mistakes(text)).isNotEmpty();
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(mistakes("{\"id\": \"o1\", \"name\": \"a\\u0000\", \"description\": \"\\ud800\", \"mine\": {\"deep\": [\"\\u0000\"]}}")).containsExactly(
                "organization, name: It holds a character or a number that cannot be kept. Take it out.",
                "organization, description: It holds a character or a number that cannot be kept. Take it out.",
                "organization, mine: It holds a character or a number that cannot be kept. Take it out.");
    }

    // --- meant badly

    @Test
    void aFileThatIsNestedDeeplyOrCountsHugelyIsRefused() {
        assertThat(mistakes("[".repeat(100_000))).hasSize(1);
        assertThat(mistakes(ONE.formatted(", \"year_incorporated\": 1e999999999"))).containsExactly(
                "organization, year_incorporated: It is no number. Write digits, with a point where needed.");
        assertThat(mistakes(ONE.formatted(", \"year_incorporated\": " + "9".repeat(100)))).hasSize(1);
        assertThat(mistakes(ONE.formatted(", \"mine\": {\"deep\": [1e999999999]}"))).containsExactly(
                "organization, mine: It holds a character or a number that cannot be kept. Take it out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../organizations.csv", "/etc/organizations.csv", "a/../../organizations.csv", "..\\organizations.csv", "C:organizations.csv"})
    void aNameThatLeadsOutOfTheZipIsRefused(String name) {
        assertThat(mistakes(Hsds.zip(Map.of(name, "id,name,description\no1,Harbour,d\n")))).singleElement().asString().contains("leads out of it");
    }

    @Test
    void aZipThatGrowsWithoutEndIsRefused() {
        assertThat(mistakes(Hsds.zip(Map.of("organizations.csv", "a".repeat(25_000_000))))).containsExactly(
                "file: Unpacked, the zip is larger than a directory can be. Divide it.");
        var many = new LinkedHashMap<String, String>();
        for (var i = 0; i < 200; i++) {
            many.put(i + ".txt", "");
        }
        assertThat(mistakes(Hsds.zip(many))).singleElement().asString().contains("more than 100 files");
        assertThat(mistakes(Hsds.zip(Map.of()))).isNotEmpty();
    }

    /** 200 services share 200 places with 10 telephones each: a small file, and nearly half a million objects. */
    @Test
    void aSmallPackageThatMultipliesItselfIsRefused() {
        var places = new StringBuilder("id,location_type,organization_id\n");
        var phones = new StringBuilder("id,location_id,number\n");
        var services = new StringBuilder("id,organization_id,name,status\n");
        var there = new StringBuilder("id,service_id,location_id\n");
        for (var i = 0; i < 200; i++) {
            places.append("l%d,physical,o1\n".formatted(i));
            services.append("s%d,o1,Bed,active\n".formatted(i));
            for (var j = 0; j < 10; j++) {
                phones.append("p%d-%d,l%d,1\n".formatted(i, j, i));
            }
            for (var j = 0; j < 200; j++) {
                there.append("a%d-%d,s%d,l%d\n".formatted(i, j, i, j));
            }
        }
        assertThat(mistakes(Hsds.zip(Map.of("organizations.csv", "id,name,description\no1,Harbour,d\n", "locations.csv", places.toString(), "phones.csv", phones.toString(),
                "services.csv", services.toString(), "service_at_location.csv", there.toString())))).containsExactly("file: The package holds more than a directory can hold. Divide it.");
    }

    @Test
    void aTermThatIsAnAttributeOfItselfEndsNowhere() {
        var files = Map.of("organizations.csv", "id,name,description\no1,Harbour,d\n", "attributes.csv", "id,link_id,link_entity,taxonomy_term_id\na1,t1,taxonomy_term,t1\n",
                "taxonomy_terms.csv", "id,name,description\nt1,n,d\n");

        assertThat(PackageReader.read(Hsds.zip(files)).loose().keySet()).containsExactly(Table.ATTRIBUTE, Table.TAXONOMY_TERM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,id,name\n1,2,3\n", "id,name,description\n\"o1,Harbour,d\n", "id,,name\n1,2,3\n"})
    void whatIsNoTableIsRefusedInWords(String table) {
        assertThat(mistakes(Hsds.zip(Map.of("organizations.csv", table)))).isNotEmpty().allSatisfy(mistake -> assertThat(mistake).startsWith("organizations.csv"));
    }

    @Test
    void aFileNobodyReadsIsNamedAndWhatSystemsAddIsNot() {
        var files = new LinkedHashMap<String, String>();
        files.put("organizations.csv", "\uFEFFid,name,description\r\no1,Harbour,d\r\n");
        files.put("__MACOSX/._organizations.csv", "x");
        files.put(".DS_Store", "x");
        assertThat(PackageReader.read(Hsds.zip(files)).organisations()).extracting(it -> it.path("id").asText()).containsExactly("o1");

        files.put("beds.csv", "id\n1\n");
        assertThat(mistakes(Hsds.zip(files))).containsExactly("beds.csv: HSDS has no table of this name. Rename the file, or take it out of the zip.");
    }

    private static Document json(String text) {
        return JsonFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> mistakes(String text) {
        return mistakes(() -> JsonFile.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> mistakes(byte[] zip) {
        return mistakes(() -> PackageReader.read(zip));
    }

    private static List<String> mistakes(ThrowingCallable reading) {
        var found = new ArrayList<String>();
        assertThatExceptionOfType(BrokenFile.class).isThrownBy(reading).satisfies(broken -> broken.mistakes().forEach(mistake -> found.add(mistake.toString())));
        return found;
    }
}
