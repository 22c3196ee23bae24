package org.assist.partner;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in the network and what each of them offers today. */
@Component
@Transactional(readOnly = true)
public class PartnerDirectory {

    private final Organisations organisations;
    private final Services services;
    private final Disruptions disruptions;
    private final DirectoryChanges changes;
    private final Freshness freshness;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerDirectory(Organisations organisations, Services services, Disruptions disruptions, DirectoryChanges changes, Freshness freshness,
            ApplicationEventPublisher events, Clock clock) {
        this.organisations = organisations;
        this.services = services;
        this.disruptions = disruptions;
        this.changes = changes;
        this.freshness = freshness;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Every service that is described, usable or not, ordered by id: why one is excluded is for the routing rules to say. One whose
     * kind or hours nobody told is left out, so that it can be offered to nobody.
     */
    public List<ServiceEntry> services() {
        var disrupted = disruptions.all().stream().collect(toMap(Disruption::organisation, it -> it));
        return services.findAll().stream().filter(Service::described)
                .map(service -> service.entry(clock.instant(), Optional.ofNullable(disrupted.get(service.organisation().key()))
                        .filter(it -> !today(service.organisation()).isAfter(it.until())).map(Disruption::kind).orElse(null)))
                .toList();
    }

    /** Empty also for one that is not described. */
    public Optional<ServiceEntry> service(String id) {
        return services.findById(id).filter(Service::described)
                .map(service -> service.entry(clock.instant(), disruption(service.organisation()).map(Disruption::kind).orElse(null)));
    }

    public List<Organisation> organisations() {
        return StreamSupport.stream(organisations.findAll().spliterator(), false).toList();
    }

    /** @throws NoSuchElementException when no organisation has this key */
    public Organisation organisation(String key) {
        return organisations.findById(key).orElseThrow(() -> new NoSuchElementException("No organisation " + key));
    }

    /** Where women come to, each once and in order. */
    public List<String> towns() {
        return services.towns();
    }

    /** Every service as the directory keeps it, described or not, ordered by id. */
    public List<ServiceProfile> profiles() {
        return services.findAll().stream().map(Service::profile).toList();
    }

    public Optional<ServiceProfile> profile(String service) {
        return services.findById(service).map(Service::profile);
    }

    /** The latest changes of an organisation and its services, the newest first; bare confirmations of free places are left out. */
    public List<DirectoryChange> changes(String organisation, int most) {
        return changes.latest(organisation, most);
    }

    /**
     * Takes an organisation into the directory, and raises {@link OrganisationJoined}.
     *
     * @param by the account that does it
     * @throws WrongField when the directory cannot hold it so
     */
    @Transactional
    public void add(OrganisationProfile profile, String by) {
        check(profile.problem());
        if (organisations.existsById(profile.id())) {
            throw new WrongField("id", "Another organisation has this key.");
        }
        organisations.saveAndFlush(new Organisation(profile));
        log(profile.id(), null, List.of(new Change(Words.field("id"), "", profile.id())), by);
        events.publishEvent(new OrganisationJoined(profile.id(), profile.name()));
    }

    /**
     * Changes what the directory holds of an organisation, and notes who did.
     *
     * @throws WrongField when the directory cannot hold it so
     */
    @Transactional
    public void changeOrganisation(String key, UnaryOperator<OrganisationProfile> edit, String by) {
        var organisation = organisation(key);
        var before = organisation.profile();
        var after = edit.apply(before);
        check(after.problem());
        organisation.become(after);
        log(key, null, Fields.between(before, after), by);
    }

    /** Takes out a number that turned out to be that of a place nobody may know; the log does not repeat it. */
    @Transactional
    public void forgetTelephone(String key) {
        var organisation = organisation(key);
        organisation.become(Fields.with(organisation.profile(), Map.of("telephone", "")));
        log(key, null, List.of(new Change(Words.field("telephone"), "the number of a secret place", "")), "system");
    }

    /**
     * Takes a service into the directory, and raises {@link ServiceChanged}.
     *
     * @throws WrongField when the directory cannot hold it so
     */
    @Transactional
    public void add(ServiceProfile profile, String by) {
        check(profile.problem());
        if (services.existsById(profile.id())) {
            throw new WrongField("id", "Another service has this key.");
        }
        services.saveAndFlush(new Service(organisation(profile.organisation()), profile));
        log(profile.organisation(), profile.id(), List.of(new Change(Words.field("id"), "", profile.id())), by);
        events.publishEvent(new ServiceChanged(profile));
    }

    /**
     * Changes what the directory holds of a service, notes who did, and raises {@link ServiceChanged}.
     *
     * @throws NoSuchElementException when there is no such service
     * @throws WrongField             when the directory cannot hold it so
     */
    @Transactional
    public void changeService(String id, UnaryOperator<ServiceProfile> edit, String by) {
        var service = services.findById(id).orElseThrow(() -> new NoSuchElementException("No service " + id));
        var before = service.profile();
        var after = edit.apply(before);
        check(after.problem());
        service.become(after);
        log(after.organisation(), id, Fields.between(before, after), by);
        events.publishEvent(new ServiceChanged(after));
    }

    /**
     * Keeps what an organisation says of its places now, of all these services or of none, and raises {@link PlacesReported}.
     *
     * @param said by the id of the service
     * @param by   the account that says so
     * @throws NoSuchElementException when one of them is no service of this organisation
     * @throws WrongField             when the directory cannot hold it so
     */
    @Transactional
    public void reportPlaces(String organisation, Map<String, PlacesReport> said, String by) {
        said.forEach((service, report) -> {
            if (profile(service).filter(it -> it.organisation().equals(organisation)).isEmpty()) {
                throw new NoSuchElementException("No service %s of %s".formatted(service, organisation));
            }
            var texts = new HashMap<>(Map.of("freePlaces", String.valueOf(report.free()), "capacityAsOf", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
            if (report.waitingDays() != null) {
                texts.put("waitingDays", report.waitingDays().toString());
            }
            changeService(service, before -> Fields.with(before, texts), by);
        });
        events.publishEvent(new PlacesReported(organisation));
    }

    /** Whether what was said of free places is so old that it has to be confirmed, as {@code rules/routing/limits.csv} has it. */
    public boolean placesAreStale(ServiceProfile service) {
        return service.places() > 0 && (service.capacityAsOf() == null || !clock.instant().isBefore(service.capacityAsOf().plus(freshness.ofFreePlaces())));
    }

    /** Services that are open and whose free places have to be confirmed, the oldest word first; none of an organisation that gets no case today. */
    public Map<String, List<ServiceProfile>> placesToConfirm() {
        var asked = organisations().stream().filter(it -> it.caseTaking() && !it.suspended() && !it.underReview() && it.agreementValid(today(it)))
                .filter(it -> disruption(it).filter(now -> now.kind() == Disruption.Kind.CLOSED).isEmpty()).map(Organisation::key).collect(toSet());
        return profiles().stream().filter(it -> it.active() && asked.contains(it.organisation()) && placesAreStale(it))
                .sorted(comparing(ServiceProfile::capacityAsOf, nullsFirst(naturalOrder())))
                .collect(groupingBy(ServiceProfile::organisation, TreeMap::new, toList()));
    }

    private void log(String organisation, String service, List<Change> made, String by) {
        changes.keep(organisation, service, made, by, clock.instant());
    }

    private static void check(WrongField problem) {
        if (problem != null) {
            throw problem;
        }
    }

    /** Where notices to an organisation go; {@code null} when it has no address. */
    public String mailAddress(String key) {
        return organisation(key).mailAddress();
    }

    /** Whether an organisation works from a distance only, or not at all, today. */
    public Optional<Disruption> disruption(String key) {
        return disruption(organisation(key));
    }

    /**
     * From now on an organisation works from a distance only, or not at all; whoever has an offer or an appointment there is asked
     * what to do. An earlier word of it no longer counts.
     *
     * @param until the last day, by its own calendar; then it works as before
     * @param by    the account that said so
     * @throws IllegalArgumentException when that day has passed
     */
    @Transactional
    public Disruption disrupt(String key, Disruption.Kind kind, LocalDate until, String by) {
        if (until.isBefore(today(organisation(key)))) {
            throw new IllegalArgumentException("A disruption cannot end before it begins");
        }
        var disruption = disruptions.begin(key, kind, until, by, clock.instant());
        events.publishEvent(new OrganisationDisrupted(disruption));
        return disruption;
    }

    /** An organisation works as usual again, before the day it had named. */
    @Transactional
    public void resume(String key, String by) {
        disruptions.end(organisation(key).key(), by, clock.instant());
        events.publishEvent(new OrganisationResumed(key));
    }

    private Optional<Disruption> disruption(Organisation organisation) {
        return disruptions.of(organisation.key(), today(organisation));
    }

    private LocalDate today(Organisation organisation) {
        return LocalDate.ofInstant(clock.instant(), organisation.jurisdiction().zone());
    }
}
