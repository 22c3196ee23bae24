package org.assist.partner.hsds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Takes out of a document where women live, and whatever else is marked as secret: the best secret is one that is not kept. Of such a
 * place stays that it exists and what it is fit for. What it was known by (its streets, numbers, people) is then looked for in all the
 * rest of the document and taken out there as well.
 */
class SecretPlaces {

    private static final Set<String> KEPT_OF_A_PLACE = Set.of("id", "location_type", "accessibility", "attributes");
    private static final Set<String> KEPT_OF_A_SERVICE_THERE = Set.of("id", "location", "location_id", "attributes");
    private static final Set<String> TELLING = Set.of("address_1", "address_2", "attention", "postal_code", "latitude", "longitude", "external_identifier", "name", "email");
    /** Shorter ones stand in other texts by chance. */
    private static final int TELLING_LENGTH = 5;
    private static final int TELLING_DIGITS = 7;
    /** With and without the code of its country a number ends alike. */
    private static final int OWN_DIGITS = 9;
    private static final Set<String> SAID_OF_MANY = Set.of("languages", "schedules", "accessibility", "attributes", "metadata");

    private final List<ObjectNode> organisations;
    private final Map<Table, List<ObjectNode>> loose;
    private final Predicate<ObjectNode> residential;
    private final Set<String> locations = new HashSet<>();
    private final Set<JsonNode> servicesThere = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> ids = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<ObjectNode> namedAfter = new ArrayList<>();
    private int details;

    /**
     * @param loose       rows that belong to no organisation
     * @param residential whether women live where this service is
     */
    SecretPlaces(List<ObjectNode> organisations, Map<Table, List<ObjectNode>> loose, Predicate<ObjectNode> residential) {
        this.organisations = organisations;
        this.loose = loose;
        this.residential = residential;
    }

    /** @return how many details were taken out */
    int takeOut() {
        organisations.forEach(this::find);
        organisations.forEach(organisation -> {
            organisation.path("locations").forEach(this::empty);
            organisation.path("services").forEach(service -> service.path("service_at_locations").forEach(this::emptyServiceThere));
        });
        organisations.forEach(organisation -> words.remove(organisation.path("email").asText().toLowerCase(Locale.ROOT)));
        organisations.forEach(organisation -> search(organisation, Table.ORGANIZATION));
        loose.forEach((table, rows) -> rows.removeIf(row -> {
            var gone = ids.contains(row.path("link_id").asText()) || ids.contains(row.path("resource_id").asText()) || search(row, table);
            details += gone ? 1 : 0;
            return gone;
        }));
        return details;
    }

    /** How many secret places there are. */
    int count() {
        return locations.size();
    }

    /** Organisations and services whose very name tells where a secret place is; a name cannot be taken out. */
    List<ObjectNode> namedAfterTheirPlace() {
        return namedAfter;
    }

    // --- which they are

    private void find(ObjectNode organisation) {
        var open = new HashSet<String>();
        var anySecret = false;
        for (var service : organisation.path("services")) {
            var secretService = residential.test((ObjectNode) service) || OwnTerms.isSecret(service);
            anySecret |= secretService;
            for (var at : service.path("service_at_locations")) {
                var secret = secretService || OwnTerms.isSecret(at) || OwnTerms.isSecret(at.path("location"));
                idsOf(at).forEach(secret ? locations::add : open::add);
                if (secret) {
                    servicesThere.add(at);
                }
            }
        }
        for (var location : organisation.path("locations")) {
            var id = location.path("id").asText();
            // whoever houses women may live with them: a place that serves nothing else is theirs
            if (OwnTerms.isSecret(location) || anySecret && !open.contains(id)) {
                locations.add(id);
            }
        }
    }

    private static List<String> idsOf(JsonNode serviceAtLocation) {
        return List.of(serviceAtLocation.path("location").path("id").asText(), serviceAtLocation.path("location_id").asText()).stream().filter(id -> !id.isEmpty()).toList();
    }

    // --- what is left of them

    private void emptyServiceThere(JsonNode at) {
        var secret = servicesThere.contains(at) || idsOf(at).stream().anyMatch(locations::contains);
        empty(at.path("location"));
        if (secret) {
            leave((ObjectNode) at, KEPT_OF_A_SERVICE_THERE);
        }
    }

    private void empty(JsonNode location) {
        if (!locations.contains(location.path("id").asText()) || !(location instanceof ObjectNode place)) {
            return;
        }
        leave(place, KEPT_OF_A_PLACE);
        if (place.get("accessibility") instanceof ArrayNode entries) {
            var fit = StreamSupport.stream(entries.spliterator(), false).map(ObjectNode.class::cast).filter(entry -> Accessibility.need(entry).isPresent()).toList();
            details += entries.size() - fit.size();
            entries.removeAll().addAll(fit);
            fit.forEach(entry -> Accessibility.need(entry).ifPresent(need -> entry.retain(Set.of("id")).put("description", need.label()).put("details", need.name())));
        }
        if (place.get("attributes") instanceof ArrayNode attributes) {
            var own = StreamSupport.stream(attributes.spliterator(), false).filter(OwnTerms::isOwn).toList();
            details += attributes.size() - own.size();
            attributes.removeAll().addAll(own);
        }
    }

    private void leave(ObjectNode part, Set<String> fields) {
        part.properties().stream().filter(entry -> !fields.contains(entry.getKey())).forEach(entry -> {
            if (!entry.getKey().equals("name")) {
                learn(entry.getKey(), entry.getValue());
            }
            details++;
        });
        ids.add(part.path("id").asText());
        part.retain(fields);
    }

    private void learn(String field, JsonNode value) {
        if (SAID_OF_MANY.contains(field)) {
            return;
        }
        if (value.isObject()) {
            ids.add(value.path("id").asText());
            value.properties().forEach(inside -> learn(inside.getKey(), inside.getValue()));
        } else if (value.isArray()) {
            value.forEach(inside -> learn(field, inside));
        } else if (field.equals("number")) {
            var digits = digits(value.asText());
            numbers.add(digits.substring(Math.max(0, digits.length() - OWN_DIGITS)));
        } else if (TELLING.contains(field) && value.asText().strip().length() >= TELLING_LENGTH) {
            words.add(value.asText().strip().toLowerCase(Locale.ROOT));
        }
    }

    // --- where it is told once more

    /** @return whether the part itself has to go: it is one of the secret's own, or says nothing any more without what was taken out */
    private boolean search(ObjectNode part, Table table) {
        var empty = false;
        for (var entry : List.copyOf(part.properties())) {
            var inside = Optional.ofNullable(table).flatMap(known -> known.nesting(entry.getKey())).map(Table.Nesting::inside).orElse(null);
            if (entry.getValue() instanceof ArrayNode list) {
                searchList(list, inside);
            } else if (entry.getValue() instanceof ObjectNode object) {
                if (search(object, inside) && table != Table.SERVICE_AT_LOCATION) {
                    part.remove(entry.getKey());
                    details++;
                }
            } else if (!entry.getKey().equals("id") && tells(entry.getValue().asText())) {
                if (isMember(table) && entry.getKey().equals("name")) {
                    namedAfter.add(part);
                } else {
                    part.remove(entry.getKey());
                    empty |= table != null && table.demands(entry.getKey()) && !isMember(table);
                    details++;
                }
            }
        }
        return empty || (table == Table.PHONE || table == Table.CONTACT || table == Table.ADDRESS) && ids.contains(part.path("id").asText());
    }

    private void searchList(ArrayNode list, Table table) {
        for (var i = list.size() - 1; i >= 0; i--) {
            if (list.get(i) instanceof ObjectNode object ? search(object, table) : list.get(i).isValueNode() && tells(list.get(i).asText())) {
                list.remove(i);
                details++;
            }
        }
    }

    private static boolean isMember(Table table) {
        return table == Table.ORGANIZATION || table == Table.SERVICE;
    }

    /** Whether a text holds what a secret place is known by; only after it was taken out. */
    boolean tells(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var digits = digits(text);
        return words.stream().anyMatch(lower::contains) || numbers.stream().anyMatch(number -> number.length() >= TELLING_DIGITS && digits.contains(number));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
