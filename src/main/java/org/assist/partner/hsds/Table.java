package org.assist.partner.hsds;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of HSDS 3.0 with their fields (https://docs.openreferral.org). Behind a field's name, {@code !} says that HSDS demands it,
 * {@code #} that it is a number, {@code =} that it is the id of a row of another table.
 */
enum Table {

    ORGANIZATION("organizations.csv", "id! name! alternate_name description! email website tax_status tax_id year_incorporated# legal_status logo uri parent_organization_id"),
    PROGRAM("programs.csv", "id! organization_id= name! alternate_name description!"),
    SERVICE("services.csv", "id! organization_id= program_id= name! alternate_name description url email status! interpretation_services application_process"
            + " fees_description wait_time fees accreditations eligibility_description minimum_age# maximum_age# assured_date assurer_email licenses alert last_modified"),
    SERVICE_AT_LOCATION("service_at_location.csv", "id! service_id= location_id= description"),
    LOCATION("locations.csv", "id! location_type! url organization_id= name alternate_name description transportation latitude# longitude# external_identifier external_identifier_type"),
    PHONE("phones.csv", "id! location_id= service_id= organization_id= contact_id= service_at_location_id= number! extension# type description"),
    CONTACT("contacts.csv", "id! organization_id= service_id= service_at_location_id= location_id= name title department email"),
    ADDRESS("addresses.csv", "id! location_id= attention address_1! address_2 city! region state_province! postal_code! country! address_type!"),
    SCHEDULE("schedules.csv", "id! service_id= location_id= service_at_location_id= valid_from valid_to dtstart timezone# until count# wkst freq interval# byday byweekno"
            + " bymonthday byyearday description opens_at closes_at schedule_link attending_type notes"),
    FUNDING("funding.csv", "id! organization_id= service_id= source"),
    SERVICE_AREA("service_areas.csv", "id! service_id= name description extent extent_type uri"),
    REQUIRED_DOCUMENT("required_documents.csv", "id! service_id= document uri"),
    LANGUAGE("languages.csv", "id! service_id= location_id= phone_id= name code note"),
    ACCESSIBILITY("accessibility.csv", "id! location_id= description details url"),
    COST_OPTION("cost_options.csv", "id! service_id= valid_from valid_to option currency amount# amount_description"),
    ORGANIZATION_IDENTIFIER("organization_identifiers.csv", "id! organization_id= identifier_scheme identifier_type! identifier!"),
    ATTRIBUTE("attributes.csv", "id! link_id= taxonomy_term_id= link_type link_entity value"),
    TAXONOMY_TERM("taxonomy_terms.csv", "id! code name! description! parent_id taxonomy language taxonomy_id= term_uri"),
    TAXONOMY("taxonomies.csv", "id! name! description! uri version"),
    METADATA("metadata.csv", "id! resource_id= resource_type last_action_date! last_action_type! field_name! previous_value! replacement_value! updated_by!"),
    META_TABLE_DESCRIPTION("meta_table_descriptions.csv", "id! name language character_set");

    /** A table inside another one, as JSON nests them. */
    record Nesting(String property, Table inside, String key, boolean many) {
    }

    private static final Map<Table, List<Nesting>> NESTINGS = allNestings();
    private static final Map<String, List<String>> WORDS = Map.of(
            "service.status", List.of("active", "inactive", "defunct", "temporarily closed"),
            "location.location_type", List.of("physical", "postal", "virtual"),
            "address.address_type", List.of("physical", "postal", "virtual"),
            "schedule.freq", List.of("WEEKLY", "MONTHLY"),
            "schedule.wkst", List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU"));

    private final String file;
    private final Map<String, String> fields = new LinkedHashMap<>();

    Table(String file, String fields) {
        this.file = file;
        Stream.of(fields.split(" ")).forEach(field -> this.fields.put(field.replaceAll("[!#=]", ""), field));
    }

    /** As HSDS calls it: {@code service_at_location}. */
    String hsds() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its file in a package. */
    String file() {
        return file;
    }

    List<String> fields() {
        return List.copyOf(fields.keySet());
    }

    boolean demands(String field) {
        return fields.getOrDefault(field, "").endsWith("!");
    }

    boolean isNumber(String field) {
        return fields.getOrDefault(field, "").endsWith("#");
    }

    /** Whether the field holds the id of a row that JSON shows by nesting. */
    boolean isKey(String field) {
        return fields.getOrDefault(field, "").endsWith("=");
    }

    /** The only words a field may hold; empty when it may hold any. */
    List<String> words(String field) {
        return WORDS.getOrDefault(hsds() + "." + field, List.of());
    }

    /** Without a parent a row of it says nothing; the others may stand alone. */
    boolean needsParent() {
        return this != ORGANIZATION && this != ATTRIBUTE && this != TAXONOMY_TERM && this != TAXONOMY && this != METADATA && this != META_TABLE_DESCRIPTION;
    }

    List<Nesting> nestings() {
        return NESTINGS.get(this);
    }

    Optional<Nesting> nesting(String property) {
        return nestings().stream().filter(nesting -> nesting.property().equals(property)).findFirst();
    }

    static Optional<Table> called(String hsds) {
        return Arrays.stream(values()).filter(table -> table.hsds().equals(hsds)).findFirst();
    }

    private static Map<Table, List<Nesting>> allNestings() {
        var all = new LinkedHashMap<Table, List<Nesting>>();
        for (var table : values()) {
            var own = switch (table) {
                case ORGANIZATION -> many("organization_id", "funding", FUNDING, "contacts", CONTACT, "phones", PHONE, "locations", LOCATION, "programs", PROGRAM,
                        "organization_identifiers", ORGANIZATION_IDENTIFIER, "services", SERVICE);
                case SERVICE -> Stream.concat(many("service_id", "phones", PHONE, "schedules", SCHEDULE, "service_areas", SERVICE_AREA,
                        "service_at_locations", SERVICE_AT_LOCATION, "languages", LANGUAGE, "funding", FUNDING, "cost_options", COST_OPTION,
                        "required_documents", REQUIRED_DOCUMENT, "contacts", CONTACT), Stream.of(new Nesting("program", PROGRAM, "program_id", false)));
                case SERVICE_AT_LOCATION -> Stream.concat(many("service_at_location_id", "contacts", CONTACT, "phones", PHONE, "schedules", SCHEDULE),
                        Stream.of(new Nesting("location", LOCATION, "location_id", false)));
                case LOCATION -> many("location_id", "languages", LANGUAGE, "addresses", ADDRESS, "contacts", CONTACT, "accessibility", ACCESSIBILITY,
                        "phones", PHONE, "schedules", SCHEDULE);
                case CONTACT -> many("contact_id", "phones", PHONE);
                case PHONE -> many("phone_id", "languages", LANGUAGE);
                case ATTRIBUTE -> Stream.of(new Nesting("taxonomy_term", TAXONOMY_TERM, "taxonomy_term_id", false));
                case TAXONOMY_TERM -> Stream.of(new Nesting("taxonomy_detail", TAXONOMY, "taxonomy_id", false));
                default -> Stream.<Nesting>empty();
            };
            var common = table == METADATA ? Stream.<Nesting>empty()
                    : table == ATTRIBUTE || table == TAXONOMY_TERM || table == TAXONOMY ? many("resource_id", "metadata", METADATA)
                    : Stream.concat(many("link_id", "attributes", ATTRIBUTE), many("resource_id", "metadata", METADATA));
            all.put(table, Stream.concat(own, common).toList());
        }
        return all;
    }

    private static Stream<Nesting> many(String key, Object... propertiesAndTables) {
        return IntStream.range(0, propertiesAndTables.length / 2)
                .mapToObj(i -> new Nesting((String) propertiesAndTables[2 * i], (Table) propertiesAndTables[2 * i + 1], key, true));
    }
}
