package org.assist.partner.hsds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceProfile;
import org.springframework.stereotype.Component;

/** Writes the directory as HSDS: what was kept of earlier files, and over it what the directory says now. */
@Component
class Exporter {

    private final PartnerDirectory directory;
    private final Store store;
    private final Clock clock;

    Exporter(PartnerDirectory directory, Store store, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.clock = clock;
    }

    /** Every organisation with its services inside, by key; where women live is in none of them. */
    List<ObjectNode> organisations() {
        var keptOrganisations = byKey(store.organisations());
        var keptServices = byKey(store.services());
        var services = directory.profiles().stream().collect(groupingBy(ServiceProfile::organisation));
        var nodes = new ArrayList<ObjectNode>();
        var residential = new ResidentialServices();
        for (var organisation : directory.organisations().stream().sorted(Comparator.comparing(Organisation::key)).toList()) {
            var node = document(keptOrganisations, organisation.key(), Ids.ofOrganisation(organisation.key()));
            OrganisationMapping.write(node, organisation.profile());
            var mapping = new ServiceMapping(LocalDate.ofInstant(clock.instant(), organisation.jurisdiction().zone()));
            for (var profile : services.getOrDefault(organisation.key(), List.of())) {
                var service = document(keptServices, profile.id(), Ids.ofService(profile.id()));
                mapping.write(service, profile);
                residential.add(service, profile.type());
                node.withArray("services").add(service);
            }
            nodes.add(node);
        }
        new SecretPlaces(nodes, Map.of(), residential).takeOut();
        return nodes.stream().map(node -> ordered(node, Table.ORGANIZATION)).toList();
    }

    private static Map<String, Store.Kept> byKey(List<Store.Kept> kept) {
        return kept.stream().collect(toMap(Store.Kept::key, it -> it));
    }

    private static ObjectNode document(Map<String, Store.Kept> kept, String key, String ownId) {
        return Optional.ofNullable(kept.get(key)).map(it -> it.document().deepCopy().put("id", it.hsdsId()))
                .orElseGet(() -> JsonFile.JSON.createObjectNode().put("id", ownId));
    }

    /** The fields in the order HSDS lists them. */
    private static ObjectNode ordered(ObjectNode part, Table table) {
        var ordered = JsonFile.JSON.createObjectNode();
        table.fields().stream().filter(part::has).forEach(field -> ordered.set(field, part.get(field)));
        part.properties().stream().filter(entry -> !ordered.has(entry.getKey()) && table.nesting(entry.getKey()).isEmpty())
                .forEach(entry -> ordered.set(entry.getKey(), entry.getValue()));
        for (var nesting : table.nestings()) {
            var inside = part.get(nesting.property());
            if (inside instanceof ObjectNode object) {
                ordered.set(nesting.property(), ordered(object, nesting.inside()));
            } else if (inside != null) {
                var list = ordered.putArray(nesting.property());
                inside.forEach(one -> list.add(one instanceof ObjectNode object ? ordered(object, nesting.inside()) : one));
            }
        }
        return ordered;
    }
}
