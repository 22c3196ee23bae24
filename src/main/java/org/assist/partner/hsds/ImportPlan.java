package org.assist.partner.hsds;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.partner.Change;
import org.assist.partner.OrganisationProfile;
import org.assist.partner.ServiceProfile;

/**
 * What taking a file over would change, one by one, and nothing else.
 *
 * @param notInFile organisations and services of the directory that the file does not name; they stay as they are
 * @param looseRows rows that belong to no organisation and are kept as they came
 */
public record ImportPlan(List<Organisation> organisations, List<String> notInFile, Map<Table, List<ObjectNode>> looseRows) {

    public enum Kind {

        NEW("New"), CHANGED("Changed"), UNCHANGED("Unchanged");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param changes field by field; of a new one, what it would say
     * @param remarks what to know before it is taken over
     */
    public record Organisation(Kind kind, OrganisationProfile after, List<Change> changes, List<String> remarks, Store.Kept kept, List<Service> services) {

        /** Whether anything about it or its services changes. */
        public boolean touched() {
            return kind != Kind.UNCHANGED || services.stream().anyMatch(service -> service.kind() != Kind.UNCHANGED);
        }
    }

    /** The same for a service. */
    public record Service(Kind kind, ServiceProfile after, List<Change> changes, List<String> remarks, Store.Kept kept) {
    }

    /** How many organisations and services are new, changed or unchanged. */
    public long count(Kind kind) {
        return Stream.concat(organisations.stream().map(Organisation::kind), organisations.stream().flatMap(it -> it.services().stream()).map(Service::kind))
                .filter(kind::equals).count();
    }

    public long looseRowCount() {
        return looseRows.values().stream().mapToLong(List::size).sum();
    }

    /** Whether there is anything to take over. */
    public boolean changesAnything() {
        return organisations.stream().anyMatch(Organisation::touched) || looseRowCount() > 0;
    }
}
