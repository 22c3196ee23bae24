package org.assist.partner.hsds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.partner.Fields;
import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceChanged;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the directory from an HSDS 3.0 file and writes it into one, as JSON or as a package of tables. A file is first looked at; what
 * it would change is taken over in a second step, as it was shown, once. Where women live goes neither in nor out.
 */
@Component
@Transactional
public class Exchange {

    private static final int LARGEST = 5_000_000;

    /**
     * A file that was looked at.
     *
     * @param secretPlaces  what was not kept of it: details of places where women live, or that are marked as secret
     * @param asItWasShown  false when the directory has changed since, so that something else would happen now
     */
    public record Looked(UUID id, ImportPlan plan, int secretPlaces, boolean asItWasShown) {
    }

    private final PartnerDirectory directory;
    private final Planner planner;
    private final Exporter exporter;
    private final Store store;
    private final Clock clock;

    Exchange(PartnerDirectory directory, Planner planner, Exporter exporter, Store store, Clock clock) {
        this.directory = directory;
        this.planner = planner;
        this.exporter = exporter;
        this.store = store;
        this.clock = clock;
    }

    /** The whole directory as JSON: a list of organisations with everything inside. */
    @Transactional(readOnly = true)
    public byte[] json() {
        return JsonFile.write(exporter.organisations());
    }

    /** The whole directory as a zip of CSV tables with its {@code datapackage.json}. */
    @Transactional(readOnly = true)
    public byte[] tables() {
        return PackageWriter.write(exporter.organisations(), store.looseRows());
    }

    /**
     * Looks at a file and keeps it, without its secret places, until somebody says that it shall be taken over. Changes nothing.
     *
     * @param here where an organisation is of which the file does not say it
     * @param by   the account that wants to know
     * @throws BrokenFile when it cannot be taken over
     */
    public UUID look(byte[] file, Jurisdiction here, String by) {
        if (file.length > LARGEST) {
            throw new BrokenFile("file", "It is larger than 5 MB. Divide it.");
        }
        var document = isZip(file) ? PackageReader.read(file) : JsonFile.read(file);
        var secrets = new SecretPlaces(document.organisations(), document.loose(), planner.residential());
        var withheld = secrets.takeOut();
        var check = new RowCheck();
        secrets.namedAfterTheirPlace().forEach(part -> check.wrong(document.where(part), "name", "It tells where a secret place is. Give it another name."));
        planner.plan(document, here, check);
        var id = UUID.randomUUID();
        store.await(new Store.Waiting(id, document, here, withheld, "", by, clock.instant()));
        store.waiting(id).ifPresent(waiting -> store.shown(id, fingerprint(plan(waiting))));     // as it will be read again
        return id;
    }

    /** A file that waits, and what taking it over would change now; empty when it was taken over already, or let go. */
    public Optional<Looked> looked(UUID id) {
        return store.waiting(id).map(waiting -> {
            var plan = plan(waiting);
            return new Looked(id, plan, waiting.withheld(), fingerprint(plan).equals(waiting.plan()));
        });
    }

    /** What could be taken over when it was looked at may be impossible now; then there is nothing to show. */
    private ImportPlan plan(Store.Waiting waiting) {
        try {
            return planner.plan(waiting.document(), waiting.jurisdiction(), new RowCheck());
        } catch (BrokenFile changedMeanwhile) {
            return new ImportPlan(List.of(), List.of(), Map.of());
        }
    }

    /**
     * Takes over what was shown, and nothing else; once.
     *
     * @return false when it was taken over already, or the directory has changed since it was shown; nothing is changed then
     */
    public boolean takeOver(UUID id, String by) {
        store.oneAtATime();
        var looked = looked(id).filter(Looked::asItWasShown);
        looked.ifPresent(it -> {
            it.plan().organisations().stream().filter(ImportPlan.Organisation::touched).forEach(organisation -> takeOver(organisation, by));
            it.plan().looseRows().forEach((table, rows) -> rows.forEach(row -> store.keepLooseRow(table, row)));
            store.done(id, by, clock.instant());
        });
        return looked.isPresent();
    }

    private void takeOver(ImportPlan.Organisation organisation, String by) {
        var profile = organisation.after();
        switch (organisation.kind()) {
            case NEW -> directory.add(profile, by);
            case CHANGED -> directory.changeOrganisation(profile.id(), before -> profile, by);
            case UNCHANGED -> { }
        }
        if (organisation.kind() != ImportPlan.Kind.UNCHANGED) {
            store.keepOrganisation(organisation.kept());
        }
        organisation.services().stream().filter(service -> service.kind() != ImportPlan.Kind.UNCHANGED).forEach(service -> takeOver(service, by));
    }

    private void takeOver(ImportPlan.Service service, String by) {
        var profile = service.after();
        if (service.kind() == ImportPlan.Kind.NEW) {
            directory.add(profile, by);
        } else {
            directory.changeService(profile.id(), before -> profile, by);
        }
        store.keepService(service.kept());
    }

    /** Somebody said that women live there: what was kept of its places before that is forgotten. */
    @EventListener
    void on(ServiceChanged changed) {
        if (changed.service().type() != null && changed.service().type().residential()) {
            forgetSecretPlaces();
        }
    }

    private void forgetSecretPlaces() {
        var organisations = new LinkedHashMap<String, Store.Kept>();
        store.organisations().forEach(kept -> organisations.put(kept.key(), kept));
        var services = store.services();
        if (organisations.isEmpty() && services.isEmpty()) {
            return;
        }
        var nodes = new LinkedHashMap<String, ObjectNode>();
        organisations.forEach((key, kept) -> nodes.put(key, kept.document().deepCopy()));
        var residential = new ResidentialServices();
        var parts = new LinkedHashMap<Store.Kept, ObjectNode>();
        services.forEach(kept -> directory.profile(kept.key()).ifPresent(profile -> {
            var node = kept.document().deepCopy();
            residential.add(node, profile.type());
            parts.put(kept, node);
            nodes.computeIfAbsent(profile.organisation(), key -> JsonFile.STORED.createObjectNode()).withArray("services").add(node);
        }));
        var loose = store.looseRows();
        var before = Map.copyOf(store.looseRows());
        var secrets = new SecretPlaces(List.copyOf(nodes.values()), loose, residential);
        if (secrets.takeOut() > 0) {
            directory.organisations().stream().map(Organisation::profile).filter(it -> it.telephone() != null && secrets.tells(it.telephone()))
                    .forEach(it -> directory.forgetTelephone(it.id()));
            nodes.forEach((key, node) -> {
                node.remove("services");
                if (organisations.containsKey(key)) {
                    store.keepOrganisation(new Store.Kept(key, organisations.get(key).hsdsId(), node));
                }
            });
            parts.forEach((kept, node) -> store.keepService(new Store.Kept(kept.key(), kept.hsdsId(), node)));
            before.forEach((table, rows) -> rows.stream().filter(row -> !loose.get(table).contains(row)).forEach(row -> store.forgetLooseRow(table, row.path("id").asText())));
        }
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    private static String fingerprint(ImportPlan plan) {
        var essence = JsonFile.STORED.createObjectNode();
        plan.organisations().forEach(organisation -> {
            var one = essence.withArray("organisations").addObject().put("kind", organisation.kind().name()).put("after", Fields.of(organisation.after()).toString())
                    .put("changes", organisation.changes().toString());
            one.set("kept", organisation.kept().document());
            organisation.services().forEach(service -> one.withArray("services").addObject().put("kind", service.kind().name())
                    .put("after", Fields.of(service.after()).toString()).put("changes", service.changes().toString()).set("kept", service.kept().document()));
        });
        plan.notInFile().forEach(essence.withArray("notInFile")::add);
        plan.looseRows().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> essence.putArray(entry.getKey().name()).addAll(entry.getValue()));
        try {
            var canonical = JsonFile.CANONICAL.writeValueAsString(JsonFile.CANONICAL.treeToValue(essence, Object.class));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A plan has no fingerprint", e);
        }
    }
}
