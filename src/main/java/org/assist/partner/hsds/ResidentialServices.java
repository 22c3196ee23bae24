package org.assist.partner.hsds;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.vocabulary.ServiceType;

/** Which services of a document women live at: by what the document says itself, and else by what the directory knows. */
class ResidentialServices implements Predicate<ObjectNode> {

    private final Map<String, ServiceType> known = new HashMap<>();

    /** @param type may be {@code null} */
    void add(ObjectNode service, ServiceType type) {
        add(service.path("id").asText(), type);
    }

    void add(String hsdsId, ServiceType type) {
        known.put(hsdsId, type);
    }

    /** Caution counts: what either of them calls residential is. */
    @Override
    public boolean test(ObjectNode service) {
        var type = known.get(service.path("id").asText());
        return type != null && type.residential() || Arrays.stream(ServiceType.values())
                .anyMatch(it -> it.residential() && it.name().equals(OwnTerms.on(service).get(OwnTerms.KIND)));
    }
}
