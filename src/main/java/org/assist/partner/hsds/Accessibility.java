package org.assist.partner.hsds;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.vocabulary.AccessNeed;

/** What the places of a service are fit for. HSDS says it of a location in free words; ours are recognised by code or words. */
class Accessibility {

    private final ObjectNode service;

    Accessibility(ObjectNode service) {
        this.service = service;
    }

    Set<AccessNeed> read() {
        var fit = EnumSet.noneOf(AccessNeed.class);
        service.path("service_at_locations").forEach(at -> at.path("location").path("accessibility").forEach(entry -> need(entry).ifPresent(fit::add)));
        return fit;
    }

    /** A service without a place in the file gets one that says nothing but this. */
    void write(Set<AccessNeed> needs) {
        if (read().equals(needs)) {
            return;
        }
        service.path("service_at_locations").forEach(at -> {
            if (at.path("location").get("accessibility") instanceof ArrayNode entries) {
                for (var i = entries.size() - 1; i >= 0; i--) {
                    if (need(entries.get(i)).isPresent()) {
                        entries.remove(i);
                    }
                }
            }
        });
        var entries = ownPlace(needs.isEmpty());
        needs.stream().sorted().forEach(need -> entries.ifPresent(list -> list.addObject().put("id", id("accessibility/" + need))
                .put("description", need.label()).put("details", need.name())));
    }

    static Optional<AccessNeed> need(JsonNode entry) {
        return Arrays.stream(AccessNeed.values())
                .filter(need -> need.name().equals(entry.path("details").asText()) || need.label().equals(entry.path("description").asText())).findFirst();
    }

    private Optional<ArrayNode> ownPlace(boolean remove) {
        var places = service.withArray("service_at_locations");
        for (var i = places.size() - 1; i >= 0; i--) {
            if (places.get(i).path("id").asText().equals(id("place"))) {
                places.remove(i);
            }
        }
        if (remove) {
            if (places.isEmpty()) {
                service.remove("service_at_locations");
            }
            return Optional.empty();
        }
        return Optional.of(places.addObject().put("id", id("place")).putObject("location").put("id", id("location")).put("location_type", "physical").putArray("accessibility"));
    }

    private String id(String what) {
        return Ids.of("%s/%s".formatted(what, service.path("id").asText()));
    }
}
