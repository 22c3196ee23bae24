package org.assist.partner.hsds;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.partner.Change;
import org.assist.partner.Fields;
import org.assist.partner.Organisation;
import org.assist.partner.OrganisationProfile;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceProfile;
import org.assist.partner.hsds.ImportPlan.Kind;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.stereotype.Component;

/** Compares a file with the directory, and says what taking it over would change. */
@Component
class Planner {

    private static final Map<Jurisdiction, String> LANGUAGES = Map.of(Jurisdiction.DE, "de", Jurisdiction.IE, "en", Jurisdiction.IT, "it", Jurisdiction.ES, "es",
            Jurisdiction.UK_SCT, "en");
    private static final Set<String> TOLD_OF_ORGANISATION = Set.of("id", "name", "email", "services");
    private static final Set<String> TOLD_OF_SERVICE = Set.of("id", "name", "minimum_age", "maximum_age");
    private static final int LONGEST_KEY = 64;

    private final PartnerDirectory directory;
    private final Exporter exporter;
    private final Store store;
    private final Clock clock;

    Planner(PartnerDirectory directory, Exporter exporter, Store store, Clock clock) {
        this.directory = directory;
        this.exporter = exporter;
        this.store = store;
        this.clock = clock;
    }

    /** Which of a file's services women live at, as far as the directory knows them. */
    ResidentialServices residential() {
        var residential = new ResidentialServices();
        var now = new Now();
        now.services.forEach((hsdsId, service) -> residential.add(hsdsId, service.type()));
        return residential;
    }

    /**
     * @param here where an organisation is of which the file does not say it
     * @throws BrokenFile when something cannot be taken over
     */
    ImportPlan plan(Document document, Jurisdiction here, RowCheck check) {
        var now = new Now();
        var planned = document.organisations().stream().map(organisation -> new OfOne(organisation, now, document, here, check).plan()).toList();
        check.end();
        return new ImportPlan(planned, now.without(planned), changed(document.loose()));
    }

    private Map<Table, List<ObjectNode>> changed(Map<Table, List<ObjectNode>> loose) {
        var kept = store.looseRows();
        var changed = new HashMap<Table, List<ObjectNode>>();
        loose.forEach((table, rows) -> {
            var other = rows.stream().filter(row -> !kept.getOrDefault(table, List.of()).contains(row)).toList();
            if (!other.isEmpty()) {
                changed.put(table, other);
            }
        });
        return changed;
    }

    /** The directory as it is now, by the ids HSDS knows it by. */
    private class Now {

        private final Map<String, OrganisationProfile> organisations = new HashMap<>();
        private final Map<String, ServiceProfile> services = new HashMap<>();
        private final Map<String, ObjectNode> documents = new HashMap<>();
        private final Set<String> keys = new HashSet<>();

        Now() {
            var organisationIds = store.organisations().stream().collect(toMap(Store.Kept::key, Store.Kept::hsdsId));
            var serviceIds = store.services().stream().collect(toMap(Store.Kept::key, Store.Kept::hsdsId));
            directory.organisations().stream().map(Organisation::profile).forEach(it -> {
                keys.add(it.id());
                organisations.put(organisationIds.getOrDefault(it.id(), Ids.ofOrganisation(it.id())), it);
            });
            directory.profiles().forEach(it -> {
                keys.add(it.id());
                services.put(serviceIds.getOrDefault(it.id(), Ids.ofService(it.id())), it);
            });
            for (var node : exporter.organisations()) {
                node.path("services").forEach(service -> documents.put(service.path("id").asText(), kept((ObjectNode) service)));
                documents.put(node.path("id").asText(), kept(node));
            }
        }

        List<String> without(List<ImportPlan.Organisation> planned) {
            var named = new HashSet<String>();
            planned.forEach(organisation -> {
                named.add(organisation.after().id());
                organisation.services().forEach(service -> named.add(service.after().id()));
            });
            var inFile = planned.stream().map(it -> it.after().id()).toList();
            return Stream.concat(organisations.values().stream().filter(it -> !named.contains(it.id())).map(OrganisationProfile::name),
                    services.values().stream().filter(it -> inFile.contains(it.organisation()) && !named.contains(it.id()))
                            .map(it -> "%s: %s".formatted(directory.organisation(it.organisation()).name(), it.name()))).sorted().toList();
        }

        /** A key nobody has yet. */
        String free(String prefix, String name) {
            var words = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
            var key = words.isEmpty() ? "member" : words.length() > LONGEST_KEY - 4 ? words.substring(0, LONGEST_KEY - 4).replaceAll("-+$", "") : words;
            var number = 1;
            var free = key;
            while (!keys.add(prefix + free)) {
                free = "%s-%d".formatted(key, ++number);
            }
            return prefix + free;
        }
    }

    /** What of a part of a file is kept beside the directory's own columns. */
    private static ObjectNode kept(ObjectNode part) {
        var kept = part.deepCopy();
        kept.remove("services");
        OwnTerms.takeOff(kept);
        ServiceMapping.takeOffFunding(kept);
        return kept;
    }

    /** The plan for one organisation of the file. */
    private class OfOne {

        private final ObjectNode organisation;
        private final Now now;
        private final Document document;
        private final Jurisdiction here;
        private final RowCheck check;

        OfOne(ObjectNode organisation, Now now, Document document, Jurisdiction here, RowCheck check) {
            this.organisation = organisation;
            this.now = now;
            this.document = document;
            this.here = here;
            this.check = check;
        }

        ImportPlan.Organisation plan() {
            var hsdsId = organisation.path("id").asText();
            var known = now.organisations.get(hsdsId);
            var before = known == null ? newcomer() : known;
            var after = OrganisationMapping.read(organisation, before, document, check);
            var services = new ArrayList<ImportPlan.Service>();
            organisation.path("services").forEach(service -> services.add(service((ObjectNode) service, after)));
            var kept = new Store.Kept(after.id(), hsdsId, kept(organisation));
            var changes = known == null ? Fields.told(after) : both(Fields.between(before, after), kept, TOLD_OF_ORGANISATION);
            var remarks = new ArrayList<String>();
            if (known == null && !after.caseTaking()) {
                remarks.add("It joins as a network-only member: it gets no case before somebody completes it.");
            }
            if (known == null && after.mailAddress() == null) {
                remarks.add("It has no mail address.");
            }
            return new ImportPlan.Organisation(kind(known == null, changes), after, changes, remarks, kept, services);
        }

        /** Of whom nothing but the name is known: it gets no case, and is taken for one that must report. */
        private OrganisationProfile newcomer() {
            var wanted = OwnTerms.on(organisation).get(OwnTerms.KEY);
            if (wanted != null && !now.keys.add(wanted)) {
                check.wrong(document.where(OwnTerms.attribute(organisation, OwnTerms.KEY)), OwnTerms.KEY, "Another organisation here has this key. Give it another one.");
            }
            return new OrganisationProfile(wanted != null ? wanted : now.free("", organisation.path("name").asText()), organisation.path("name").asText(), here,
                    LANGUAGES.get(here), null, null, false, false, true, false, true, null, null);
        }

        private ImportPlan.Service service(ObjectNode service, OrganisationProfile owner) {
            var hsdsId = service.path("id").asText();
            var known = now.services.get(hsdsId);
            if (known != null && !known.organisation().equals(owner.id())) {
                check.wrong(document.where(service), "id", "In the directory this service belongs to another organisation. Give it another id, or put it there.");
            }
            var before = known == null ? ServiceProfile.undescribed(serviceKey(service, owner), owner, service.path("name").asText()) : known;
            var after = new ServiceMapping(LocalDate.ofInstant(clock.instant(), owner.jurisdiction().zone())).read(service, before, document, check);
            var kept = new Store.Kept(after.id(), hsdsId, kept(service));
            var changes = known == null ? Fields.told(after) : both(Fields.between(before, after), kept, TOLD_OF_SERVICE);
            var remarks = new ArrayList<String>();
            if (!after.described()) {
                remarks.add("It is paused until somebody says what kind of help it is and when it answers.");
                if (service.has("service_at_locations")) {
                    remarks.add("Its places are kept as the file has them. Where women live there, mark it as secret in the file first.");
                }
            } else if (!after.active() && "active".equals(service.path("status").asText())) {
                remarks.add("The file calls it active; here it stays paused.");
            }
            return new ImportPlan.Service(kind(known == null, changes), after, changes, remarks, kept);
        }

        private String serviceKey(ObjectNode service, OrganisationProfile owner) {
            var wanted = OwnTerms.on(service).get(OwnTerms.KEY);
            if (wanted == null) {
                return now.free(owner.id() + ".", service.path("name").asText());
            }
            if (!now.keys.add(owner.id() + "." + wanted)) {
                check.wrong(document.where(OwnTerms.attribute(service, OwnTerms.KEY)), OwnTerms.KEY, "Another service of this organisation has this key. Give it another one.");
            }
            return owner.id() + "." + wanted;
        }

        private List<Change> both(List<Change> ofFields, Store.Kept kept, Set<String> told) {
            return Stream.concat(ofFields.stream(), Differences.between(now.documents.get(kept.hsdsId()), kept.document(), told).stream()).toList();
        }

        private static Kind kind(boolean isNew, List<Change> changes) {
            return isNew ? Kind.NEW : changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
        }
    }
}
