package org.assist.partner;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.ServiceType;

/**
 * What the directory holds of a service itself, whatever the standing of its organisation. A service whose kind or hours nobody
 * told is not described: it stands in the directory, paused, and no rule gets to see it.
 *
 * @param id                     stable key, the organisation's and its own: {@code harbour-light.shelter}
 * @param organisation           the organisation's key
 * @param type                   {@code null} when nobody told
 * @param active                 false while it is paused
 * @param jurisdictions          where women can be who use it
 * @param regions                parts of these countries it is limited to; empty for the whole of them
 * @param modes                  how it can take place
 * @param languages              of the staff, ISO 639-1
 * @param interpreter            can bring an interpreter for any other language
 * @param minAge                 in years, inclusive, from 0
 * @param maxAge                 in years, inclusive
 * @param acceptedStatuses       empty when it asks nobody for her status
 * @param requiresIdentification takes only women who are formally identified
 * @param places                 in all, 0 for a service that is not counted in places
 * @param freePlaces             of these, as last reported
 * @param capacityAsOf           when the partner last said how many are free, {@code null} when it never did
 * @param waitingDays            days until a new client is seen, from 0
 * @param openingHours           in the local time of its country, {@code null} when nobody told
 * @param funding                programmes that pay for it; empty when it takes whoever fits
 * @param standards              what it is fit for beyond its kind
 */
public record ServiceProfile(String id, String organisation, String name, ServiceType type, boolean active,
        Set<Jurisdiction> jurisdictions, Set<Region> regions, Set<DeliveryMode> modes, Set<String> languages, boolean interpreter,
        boolean womenOnly, boolean femaleStaff, int minAge, int maxAge, Set<ResidenceStatus> acceptedStatuses, boolean requiresIdentification,
        int places, int freePlaces, Instant capacityAsOf, int waitingDays, OpeningHours openingHours, List<FundingLine> funding, Standards standards) {

    /** Older than anybody; the age limit of a service that has none. */
    public static final int NO_LIMIT = 120;
    /** Days; whoever waits longer waits in vain. */
    public static final int LONGEST_WAIT = 3650;

    public ServiceProfile {
        jurisdictions = Set.copyOf(jurisdictions);
        regions = Set.copyOf(regions);
        modes = Set.copyOf(modes);
        languages = Set.copyOf(languages);
        acceptedStatuses = Set.copyOf(acceptedStatuses);
        funding = List.copyOf(funding);
    }

    /** A service of which nothing but its name is known. */
    public static ServiceProfile undescribed(String id, OrganisationProfile organisation, String name) {
        return new ServiceProfile(id, organisation.id(), name, null, false, Set.of(organisation.jurisdiction()), Set.of(), Set.of(), Set.of(), false,
                false, false, 0, NO_LIMIT, Set.of(), false, 0, 0, null, 0, null, List.of(), Standards.UNKNOWN);
    }

    /** The same service, paid for by these programmes. */
    public ServiceProfile paidBy(List<FundingLine> lines) {
        return new ServiceProfile(id, organisation, name, type, active, jurisdictions, regions, modes, languages, interpreter, womenOnly, femaleStaff, minAge, maxAge,
                acceptedStatuses, requiresIdentification, places, freePlaces, capacityAsOf, waitingDays, openingHours, lines, standards);
    }

    /** Whether enough is known for the rules to look at it. */
    public boolean described() {
        return type != null && openingHours != null;
    }

    static ServiceProfile of(ServiceEntry entry) {
        return new ServiceProfile(entry.id(), entry.organisation(), entry.name(), entry.type(), entry.active(), entry.jurisdictions(), entry.regions(),
                entry.modes(), entry.languages(), entry.interpreter(), entry.womenOnly(), entry.femaleStaff(), entry.minAge(), entry.maxAge(),
                entry.acceptedStatuses(), entry.requiresIdentification(), entry.places(), entry.freePlaces(), entry.capacityAsOf(), entry.waitingDays(),
                entry.openingHours(), entry.funding(), entry.standards());
    }

    /** The first reason why the directory cannot hold it so, or {@code null} when it can. */
    public WrongField problem() {
        return WrongField.first(
                WrongField.unless(id.startsWith(organisation + ".") && id.length() <= 130 && id.substring(organisation.length() + 1).matches("[a-z0-9]+(-[a-z0-9]+)*"),
                        "id", "Write small letters, digits and single hyphens, 64 characters at most."),
                WrongField.text("name", name, 120),
                WrongField.unless(!active || type != null, "type", "Say what kind of help it is before it is opened."),
                WrongField.unless(!active || openingHours != null, "openingHours", "Say when it answers before it is opened."),
                WrongField.unless(!active || !jurisdictions.isEmpty(), "jurisdictions", "Say in which country women can be who use it."),
                WrongField.unless(!active || !modes.isEmpty(), "modes", "Say how it can take place before it is opened."),
                WrongField.unless(openingHours == null || openingHours.written().length() <= 200, "openingHours", "Write 200 characters at most."),
                WrongField.unless(languages.stream().allMatch(code -> code.matches("[a-z]{2}")), "languages", "Write two letters of ISO 639-1 for each, such as en es."),
                WrongField.unless(minAge >= 0 && minAge <= maxAge, "minAge", "The youngest is between 0 and the oldest."),
                WrongField.unless(maxAge <= NO_LIMIT, "maxAge", "Write an age of %d at most.".formatted(NO_LIMIT)),
                WrongField.unless(places >= 0 && places <= 9999, "places", "Write a number from 0 to 9999."),
                WrongField.unless(freePlaces >= 0 && freePlaces <= places, "freePlaces", "Write a number from 0 to the places there are in all."),
                WrongField.unless(waitingDays >= 0 && waitingDays <= LONGEST_WAIT, "waitingDays", "Write a number of days from 0 to %d.".formatted(LONGEST_WAIT)),
                WrongField.unless(standards.childrenMax() == null || standards.childrenMax() >= 0 && standards.childrenMax() <= 99, "childrenMax", "Write a number from 0 to 99."),
                WrongField.unless(standards.boysUpTo() == null || standards.boysUpTo() >= 0 && standards.boysUpTo() <= 18, "boysUpTo", "Write an age from 0 to 18."),
                WrongField.unless(standards.town() == null || standards.town().length() <= 60 && standards.town().strip().equals(standards.town()), "town", "Write 60 characters at most."),
                WrongField.unless(standards.town() == null || type == null || !type.residential(), "town", "Where women live has no town here: the place stays secret."),
                WrongField.unless(funding.stream().map(FundingLine::code).distinct().count() == funding.size(), "funding", "Name each programme once."));
    }
}
