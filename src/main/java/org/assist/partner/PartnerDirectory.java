package org.assist.partner;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerDirectory(Organisations organisations, Services services, Disruptions disruptions, ApplicationEventPublisher events, Clock clock) {
        this.organisations = organisations;
        this.services = services;
        this.disruptions = disruptions;
        this.events = events;
        this.clock = clock;
    }

    /** Every service there is, usable or not, ordered by id: why one is excluded is for the routing rules to say. */
    public List<ServiceEntry> services() {
        var disrupted = disruptions.all().stream().collect(toMap(Disruption::organisation, it -> it));
        return services.findAll().stream()
                .map(service -> service.entry(clock.instant(), Optional.ofNullable(disrupted.get(service.organisation().key()))
                        .filter(it -> !today(service.organisation()).isAfter(it.until())).map(Disruption::kind).orElse(null)))
                .toList();
    }

    public Optional<ServiceEntry> service(String id) {
        return services.findById(id)
                .map(service -> service.entry(clock.instant(), disruption(service.organisation()).map(Disruption::kind).orElse(null)));
    }

    public List<Organisation> organisations() {
        return StreamSupport.stream(organisations.findAll().spliterator(), false).toList();
    }

    /** @throws NoSuchElementException when no organisation has this key */
    public Organisation organisation(String key) {
        return organisations.findById(key).orElseThrow(() -> new NoSuchElementException("No organisation " + key));
    }

    /** Where notices to an organisation go. */
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
