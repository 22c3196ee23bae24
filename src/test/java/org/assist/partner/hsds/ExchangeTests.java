package org.assist.partner.hsds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import org.assist.fixture.AssistTest;
import org.assist.partner.Change;
import org.assist.partner.DirectoryChange;
import org.assist.partner.Fields;
import org.assist.partner.Organisation;
import org.assist.partner.OrganisationProfile;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceEntry;
import org.assist.partner.hsds.ImportPlan.Kind;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The directory goes out as HSDS and comes in again, and what is secret does neither. Each test is taken back at its end. */
@AssistTest
@Transactional
class ExchangeTests {

    private static final String EXAMPLE = "example-organization-inc";

    @Autowired
    private Exchange exchange;
    @Autowired
    private PartnerDirectory directory;
    @Autowired
    private IdentityService identities;
    @Autowired
    private EntityManager entities;
    @Autowired
    private JdbcClient sql;

    // --- the examples of the standard

    @ParameterizedTest
    @ValueSource(strings = {"organization_full.json", "service_full.json"})
    void anExampleInJsonGoesInAndOutAndInAgainWithoutADifference(String file) {
        var given = asOrganisation(read(Hsds.example(file)));
        takeOver(Hsds.example(file));
        var out = exchange.json();
        assertThat(withoutOurs(organisation(out, given.path("id").asText()))).isEqualTo(given);

        forget(EXAMPLE);
        takeOver(out);
        assertThat(exchange.json()).isEqualTo(out);
        assertThat(plan(out).changesAnything()).isFalse();
    }

    @Test
    void theExamplePackageGoesInAndOutAndInAgainWithoutADifference() {
        var given = Hsds.tables(Hsds.examplePackage());
        takeOver(Hsds.examplePackage());
        var out = exchange.tables();
        var rows = Hsds.tables(out);
        assertThat(given).allSatisfy((table, ofTable) -> assertThat(rows.get(table)).as(table).containsAll(ofTable));
        assertThat(rows.get("addresses.csv")).isEqualTo(given.get("addresses.csv"));

        forget(EXAMPLE);
        takeOver(out);
        assertThat(exchange.tables()).isEqualTo(out);
        assertThat(plan(out).changesAnything()).isFalse();
    }

    @Test
    void whoComesFromAFileWithoutOurTermsGetsNoCaseByAccident() {
        var id = exchange.look(Hsds.example("organization_full.json"), Jurisdiction.IE, "supervisor");
        var shown = exchange.looked(id).orElseThrow().plan().organisations().get(0);
        assertThat(shown.remarks()).containsExactly("It joins as a network-only member: it gets no case before somebody completes it.");
        assertThat(shown.services().get(0).remarks()).contains("It is paused until somebody says what kind of help it is and when it answers.");
        assertThat(exchange.takeOver(id, "supervisor")).isTrue();

        var newcomer = directory.organisation(EXAMPLE).profile();
        assertThat(newcomer).isEqualTo(new OrganisationProfile(EXAMPLE, "Example Organization Inc.", Jurisdiction.IE, "en", "email@example.com", null, false, false, true, false, true, null, null));
        assertThat(directory.profile(EXAMPLE + ".community-counselling")).hasValueSatisfying(service -> {
            assertThat(service.active()).isFalse();
            assertThat(service.languages()).containsExactly("ur");
            assertThat(service.minAge()).isEqualTo(12);
            assertThat(service.interpreter()).isTrue();
        });
        assertThat(directory.services()).extracting(ServiceEntry::organisation).doesNotContain(EXAMPLE);
        assertThat(directory.service(EXAMPLE + ".community-counselling")).isEmpty();
        assertThat(identities.createTenantQuery().tenantId(EXAMPLE).count()).isOne();
    }

    // --- our own network

    @Test
    void whatWentOutComesInUnchanged() {
        for (var file : List.of(exchange.json(), exchange.tables())) {
            var plan = plan(file);
            assertThat(plan.organisations()).hasSameSizeAs(directory.organisations()).allSatisfy(organisation -> assertThat(organisation.touched()).as(organisation.after().id() + organisation.changes()).isFalse());
            assertThat(plan.notInFile()).isEmpty();
            assertThat(plan.changesAnything()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWholeNetworkMovesIntoAnEmptyHouse(boolean asTables) {
        var organisations = directory.organisations().stream().map(Organisation::profile).toList();
        var services = directory.profiles();
        var out = asTables ? exchange.tables() : exchange.json();
        organisations.forEach(organisation -> forget(organisation.id()));
        assertThat(directory.profiles()).isEmpty();

        takeOver(out);

        assertThat(directory.organisations().stream().map(Organisation::profile)).containsExactlyInAnyOrderElementsOf(organisations);
        assertThat(directory.profiles()).isEqualTo(services);
        assertThat(asTables ? exchange.tables() : exchange.json()).isEqualTo(out);
    }

    // --- first shown, then done

    @Test
    void aChangeIsShownFieldByFieldAndThenMadeOnce() {
        var file = read(exchange.json());
        var harbour = named(file, "Harbour Light Lanternagh");
        var shelter = named(harbour.path("services"), "Harbour house");
        shelter.put("alert", "The lift is out of order");
        attribute(shelter, "freePlaces").put("value", "7");
        attribute(harbour, "suspended").put("value", "true");
        for (var i = file.size() - 1; i >= 0; i--) {
            if (file.get(i).path("name").asText().equals("Lindenhof Beispielstadt")) {
                ((ArrayNode) file).remove(i);
            }
        }

        var id = exchange.look(bytes(file), Jurisdiction.IE, "supervisor");
        var plan = exchange.looked(id).orElseThrow().plan();

        assertThat(plan.notInFile()).containsExactly("Lindenhof Beispielstadt");
        assertThat(plan.count(Kind.NEW)).isZero();
        assertThat(plan.count(Kind.CHANGED)).isEqualTo(2);
        var changed = plan.organisations().stream().filter(ImportPlan.Organisation::touched).toList();
        assertThat(changed).singleElement().satisfies(organisation -> assertThat(organisation.changes()).containsExactly(new Change("Suspended", "no", "yes")));
        assertThat(changed.get(0).services()).filteredOn(service -> service.kind() == Kind.CHANGED).singleElement().satisfies(service ->
                assertThat(service.changes()).containsExactly(new Change("Free places", "3", "7"), new Change("alert", "", "The lift is out of order")));
        assertThat(directory.organisation("harbour-light").suspended()).as("only shown so far").isFalse();

        assertThat(exchange.takeOver(id, "supervisor")).isTrue();
        assertThat(directory.organisation("harbour-light").suspended()).isTrue();
        assertThat(directory.profile("harbour-light.shelter").orElseThrow().freePlaces()).isEqualTo(7);
        assertThat(directory.organisation("lindenhof").suspended()).isFalse();
        assertThat(new String(exchange.json(), UTF_8)).contains("The lift is out of order");
        assertThat(directory.changes("harbour-light", 10)).extracting(DirectoryChange::change, DirectoryChange::by)
                .contains(tuple(new Change("Free places", "3", "7"), "supervisor"));

        assertThat(exchange.takeOver(id, "supervisor")).as("a second time").isFalse();
        assertThat(exchange.looked(id)).isEmpty();
    }

    @Test
    void nothingIsTakenOverWhenTheDirectoryHasChangedMeanwhile() {
        var file = read(exchange.json());
        attribute(named(file, "Harbour Light Lanternagh"), "suspended").put("value", "true");
        var id = exchange.look(bytes(file), Jurisdiction.IE, "supervisor");
        directory.changeService("harbour-light.shelter", service -> Fields.with(service, Map.of("freePlaces", "1")), "partner-harbour-light");

        assertThat(exchange.looked(id).orElseThrow().asItWasShown()).isFalse();
        assertThat(exchange.takeOver(id, "supervisor")).isFalse();
        assertThat(directory.organisation("harbour-light").suspended()).isFalse();
        assertThat(directory.profile("harbour-light.shelter").orElseThrow().freePlaces()).isOne();
    }

    @Test
    void aFileThatDoesNotKnowOurTermsEndsNoPauseAndTakesNothingAway() {
        var before = directory.profile("harbour-light.counselling").orElseThrow();
        directory.changeService(before.id(), service -> Fields.with(service, Map.of("active", "false")), "supervisor");
        var file = asOrganisation(named(read(exchange.json()), "Harbour Light Lanternagh"));
        file.remove("attributes");
        for (var service : file.path("services")) {
            ((ObjectNode) service).remove(List.of("attributes", "languages", "schedules", "minimum_age", "interpretation_services"));
            ((ObjectNode) service).put("status", "active");
        }

        takeOver(bytes(file));

        assertThat(directory.profile(before.id()).orElseThrow()).isEqualTo(Fields.with(before, Map.of("active", "false")));
        assertThat(directory.organisation("harbour-light").caseTaking()).isTrue();
    }

    @Test
    void aWrongTermOfOursIsNamedWithItsRowOrItsPath() {
        var before = imports();
        var file = read(exchange.json());
        attribute(named(named(file, "Harbour Light Lanternagh").path("services"), "Harbour house"), "serviceType").put("value", "CASTLE");
        assertThatExceptionOfType(BrokenFile.class).isThrownBy(() -> exchange.look(bytes(file), Jurisdiction.IE, "supervisor")).satisfies(broken ->
                assertThat(broken.mistakes()).singleElement().satisfies(mistake -> {
                    assertThat(mistake.where()).matches("organization\\[\\d+]\\.services\\[\\d+]\\.attributes\\[\\d+]");
                    assertThat(mistake.field()).isEqualTo("serviceType");
                    assertThat(mistake.sentence()).startsWith("Write one of: EMERGENCY_SHELTER, ").doesNotContain("CASTLE");
                }));

        var tables = new HashMap<String, String>();
        ZipLimits.unpack(exchange.tables()).forEach((name, content) -> tables.put(name, new String(content, UTF_8)));
        tables.computeIfPresent("attributes.csv", (name, content) -> content.replaceFirst("service,WOMEN_ONLY_SHELTER", "service,CASTLE"));
        assertThatExceptionOfType(BrokenFile.class).isThrownBy(() -> exchange.look(Hsds.zip(tables), Jurisdiction.IE, "supervisor")).satisfies(broken ->
                assertThat(broken.mistakes()).singleElement().satisfies(mistake -> assertThat(mistake.where()).matches("attributes\\.csv, row \\d+")));
        assertThat(imports()).as("nothing is kept of a broken file").isEqualTo(before);
    }

    // --- where women live

    @ParameterizedTest
    @ValueSource(strings = {"type", "mark on the service", "mark on the place"})
    void whereWomenLiveIsNeitherKeptNorGivenAway(String how) {
        var file = shelterFile();
        var service = (ObjectNode) file.at("/services/0");
        switch (how) {
            case "type" -> OwnTerms.hang(service, Table.SERVICE, Map.of(OwnTerms.KIND, ServiceType.SAFE_FLAT.name()));
            case "mark on the service" -> mark(service);
            default -> mark((ObjectNode) service.at("/service_at_locations/0/location"));
        }
        if (how.equals("type")) {
            service.putArray("schedules").addObject().put("id", "h1").put("freq", "WEEKLY").put("byday", "MO").put("opens_at", "09:00").put("closes_at", "17:00");
            OwnTerms.hang(service, Table.SERVICE, Map.of(OwnTerms.KIND, ServiceType.SAFE_FLAT.name(), "deliveryModes", "IN_PERSON"));
        }

        var id = exchange.look(bytes(file), Jurisdiction.IE, "supervisor");
        assertThat(exchange.looked(id).orElseThrow().secretPlaces()).isGreaterThan(10);
        assertNowhere(everythingKept());
        assertThat(exchange.takeOver(id, "supervisor")).isTrue();

        assertNowhere(everythingKept());
        assertNowhere(new String(exchange.json(), UTF_8));
        ZipLimits.unpack(exchange.tables()).forEach((name, content) -> assertNowhere(new String(content, UTF_8)));
        assertThat(new String(exchange.json(), UTF_8)).as("the office is no secret").contains("5 Office Row", "+353 1 555 0000");
    }

    @Test
    void whatTurnsOutToBeAHouseIsForgottenOnTheSameDay() {
        var file = shelterFile();
        ((ArrayNode) file.path("phones")).remove(0);
        takeOver(bytes(file));
        assertThat(everythingKept()).contains(SECRETS);
        assertThat(directory.organisation("rosefield").profile().telephone()).as("the office has the number of the house").isEqualTo("+353 1 555 0199");
        var service = directory.profiles().stream().filter(it -> it.name().equals("Rooms")).findFirst().orElseThrow();

        directory.changeService(service.id(), it -> Fields.with(it, Map.of("type", "WOMEN_ONLY_SHELTER")), "supervisor");

        assertNowhere(everythingKept());
        assertNowhere(new String(exchange.json(), UTF_8));
        assertThat(directory.organisation("rosefield").profile().telephone()).isNull();
    }

    @Test
    void aNameThatTellsWhereAHouseIsIsRefused() {
        var file = shelterFile();
        mark((ObjectNode) file.at("/services/0"));
        file.put("name", "The house in 12 Rosemary Lane");

        assertThatExceptionOfType(BrokenFile.class).isThrownBy(() -> exchange.look(bytes(file), Jurisdiction.IE, "supervisor")).satisfies(broken ->
                assertThat(broken.mistakes()).extracting(Mistake::toString).containsExactly("organization, name: It tells where a secret place is. Give it another name."));
    }

    private static final String[] SECRETS = {"12 Rosemary Lane", "D04 X7Y8", "53.3310987", "-6.2412345", "1 555 0199", "Mary Secretkeeper", "house@rosemary.example", "UPRN-778899"};

    /** A house whose address stands in its place, and is repeated wherever people repeat such things. */
    private static ObjectNode shelterFile() {
        return (ObjectNode) read("""
                {"id": "org-1", "name": "Rosefield", "description": "Our house is in 12 Rosemary Lane, call 01 555 0199", "email": "office@rosefield.example",
                 "phones": [{"id": "ph-1", "number": "+353 1 555 0000"}, {"id": "ph-2", "number": "+353 1 555 0199"}],
                 "contacts": [{"id": "c-9", "name": "Mary Secretkeeper", "title": "Head"}],
                 "locations": [
                   {"id": "loc-1", "location_type": "physical", "name": "House", "latitude": 53.3310987, "longitude": -6.2412345, "transportation": "Bus to Rosemary Lane",
                    "addresses": [{"id": "ad-1", "address_1": "12 Rosemary Lane", "city": "Dublin", "state_province": "IE-L", "postal_code": "D04 X7Y8", "country": "IE", "address_type": "physical"}]},
                   {"id": "loc-2", "location_type": "physical", "name": "Office",
                    "addresses": [{"id": "ad-2", "address_1": "5 Office Row", "city": "Dublin", "state_province": "IE-L", "postal_code": "D01 A1A1", "country": "IE", "address_type": "physical"}]}],
                 "services": [
                  {"id": "srv-1", "name": "Rooms", "status": "active", "description": "Seven rooms. Ring at 12 Rosemary Lane.", "alert": "Ask for Mary Secretkeeper",
                   "service_areas": [{"id": "ar-1", "name": "Around D04 X7Y8"}],
                   "service_at_locations": [{"id": "at-1", "description": "At 12 Rosemary Lane", "phones": [{"id": "ph-3", "number": "01 555 0199"}],
                     "location": {"id": "loc-1", "location_type": "physical", "latitude": 53.3310987, "longitude": -6.2412345, "external_identifier": "UPRN-778899",
                      "addresses": [{"id": "ad-1", "address_1": "12 Rosemary Lane", "city": "Dublin", "state_province": "IE-L", "postal_code": "D04 X7Y8", "country": "IE", "address_type": "physical"}],
                      "contacts": [{"id": "c-1", "name": "Mary Secretkeeper", "email": "house@rosemary.example", "phones": [{"id": "ph-4", "number": "+353 1 555 0199"}]}],
                      "phones": [{"id": "ph-5", "number": "+353 1 555 0199"}],
                      "accessibility": [{"id": "ac-1", "description": "Ramp at 12 Rosemary Lane", "details": "WHEELCHAIR"}]}}],
                   "metadata": [{"id": "m-1", "resource_type": "location", "last_action_date": "2024-01-01", "last_action_type": "update", "field_name": "address_1",
                     "previous_value": "none", "replacement_value": "12 Rosemary Lane", "updated_by": "office"}]},
                  {"id": "srv-2", "name": "Advice", "status": "active", "contacts": [{"id": "c-1", "name": "Mary Secretkeeper"}],
                   "service_at_locations": [{"id": "at-2", "location": {"id": "loc-2", "location_type": "physical"}}]}]}""".getBytes(UTF_8));
    }

    private static void mark(ObjectNode part) {
        OwnTerms.hang(part, Table.SERVICE, Map.of(OwnTerms.SECRET, "true"));
    }

    private static void assertNowhere(String text) {
        assertThat(text).doesNotContain(SECRETS).doesNotContainIgnoringCase("rosemary").doesNotContain("5550199").doesNotContain("555 0199");
    }

    /** Every table of ours in which something of a file could stand. */
    private String everythingKept() {
        entities.flush();
        return Stream.of("organisation", "service", "hsds_organisation", "hsds_service", "hsds_loose_row", "hsds_import", "directory_change")
                .map(table -> sql.sql("select coalesce(string_agg(t::text, ' '), '') from assist.%s t".formatted(table)).query(String.class).single()).reduce("", String::concat);
    }

    // --- helpers

    private ImportPlan plan(byte[] file) {
        return exchange.looked(exchange.look(file, Jurisdiction.IE, "supervisor")).orElseThrow().plan();
    }

    private void takeOver(byte[] file) {
        UUID id;
        try {
            id = exchange.look(file, Jurisdiction.IE, "supervisor");
        } catch (BrokenFile broken) {
            throw new AssertionError(broken.mistakes().toString(), broken);
        }
        assertThat(exchange.takeOver(id, "supervisor")).isTrue();
    }

    private int imports() {
        return sql.sql("select count(*) from assist.hsds_import").query(Integer.class).single();
    }

    /** As if it had never been in the directory. */
    private void forget(String organisation) {
        entities.flush();
        entities.clear();
        for (var statement : List.of("delete from assist.hsds_loose_row", "delete from assist.hsds_service where starts_with(service, :key || '.')",
                "delete from assist.hsds_organisation where organisation = :key", "delete from assist.service_funding where starts_with(service, :key || '.')",
                "delete from assist.service where organisation = :key", "delete from assist.organisation_disruption where organisation = :key", "delete from assist.places_question where organisation = :key",
                "delete from assist.organisation where key = :key")) {
            var call = sql.sql(statement);
            (statement.contains(":key") ? call.param("key", organisation) : call).update();
        }
    }

    private static JsonNode read(byte[] file) {
        try {
            return JsonFile.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode file) {
        return file.toString().getBytes(UTF_8);
    }

    private static ObjectNode asOrganisation(JsonNode part) {
        if (!part.has("organization")) {
            return (ObjectNode) part;
        }
        var service = part.<ObjectNode>deepCopy();
        var organisation = (ObjectNode) service.remove("organization");
        organisation.putArray("services").add(service);
        return organisation;
    }

    private static ObjectNode organisation(byte[] file, String id) {
        return (ObjectNode) StreamSupport.stream(read(file).spliterator(), false).filter(it -> it.path("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private static ObjectNode named(JsonNode list, String name) {
        return (ObjectNode) StreamSupport.stream(list.spliterator(), false).filter(it -> it.path("name").asText().equals(name)).findFirst().orElseThrow();
    }

    private static ObjectNode attribute(JsonNode part, String code) {
        return (ObjectNode) OwnTerms.attribute(part, code);
    }

    private static ObjectNode withoutOurs(ObjectNode organisation) {
        OwnTerms.takeOff(organisation);
        organisation.path("services").forEach(service -> OwnTerms.takeOff((ObjectNode) service));
        return organisation;
    }
}
