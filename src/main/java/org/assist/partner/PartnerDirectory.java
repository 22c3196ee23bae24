package org.assist.partner;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in the network and what each of them offers today. */
@Component
@Transactional(readOnly = true)
public class PartnerDirectory {

    private final Organisations organisations;
    private final Services services;
    private final Clock clock;

    PartnerDirectory(Organisations organisations, Services services, Clock clock) {
        this.organisations = organisations;
        this.services = services;
        this.clock = clock;
    }

    /** Every service there is, usable or not, ordered by id: why one is excluded is for the routing rules to say. */
    public List<ServiceEntry> services() {
        return services.findAll().stream().map(this::entry).toList();
    }

    public Optional<ServiceEntry> service(String id) {
        return services.findById(id).map(this::entry);
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

    private ServiceEntry entry(Service service) {
        return service.entry(clock.instant());
    }
}
