package org.assist.partner;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.ServiceType;

/**
 * A service as the directory lists it today, together with what its organisation's standing says about it.
 *
 * @param id                     stable key, the organisation's and its own: {@code harbour-light.shelter}
 * @param organisation           the organisation's key
 * @param active                 false while the service itself is paused
 * @param organisationActive     false while the organisation is suspended
 * @param agreementValid         whether the agreement with the organisation is in force today, by its own calendar
 * @param networkOnly            the organisation does no casework and must never receive a case
 * @param reportingDuty          the organisation must report irregular residence, or shares its data with a body that must
 * @param underReview            a serious incident with the organisation is being looked into
 * @param seat                   where the organisation keeps what it is told
 * @param jurisdictions          where women can be who use it
 * @param regions                parts of these countries it is limited to; empty for the whole of them
 * @param modes                  how it can take place: in person, by telephone, video or chat
 * @param disruption             of its organisation today, {@code null} when it works as usual
 * @param languages              of the staff, ISO 639-1
 * @param interpreter            can bring an interpreter for any other language
 * @param minAge                 in years, inclusive
 * @param maxAge                 in years, inclusive
 * @param acceptedStatuses       empty when it asks nobody for her status
 * @param requiresIdentification takes only women who are formally identified
 * @param places                 in all, for a service counted in places or slots
 * @param freePlaces             of these, as last reported
 * @param capacityAsOf           when the partner last said how many are free
 * @param waitingDays            days until a new client is seen
 * @param roundTheClock          answers at any hour
 * @param openingHours           in the local time of its country
 * @param funding                programmes that pay for it; empty when it takes whoever fits
 * @param standards              what it is fit for beyond its kind
 */
public record ServiceEntry(
        String id, String organisation, String organisationName, String name, ServiceType type,
        boolean active, boolean organisationActive, boolean agreementValid, boolean networkOnly, boolean reportingDuty,
        boolean underReview, Jurisdiction seat,
        Set<Jurisdiction> jurisdictions, Set<Region> regions, Set<DeliveryMode> modes, Disruption.Kind disruption,
        Set<String> languages, boolean interpreter, boolean womenOnly, boolean femaleStaff,
        int minAge, int maxAge, Set<ResidenceStatus> acceptedStatuses, boolean requiresIdentification,
        int places, int freePlaces, Instant capacityAsOf, int waitingDays,
        boolean roundTheClock, OpeningHours openingHours, List<FundingLine> funding, Standards standards) {

    public ServiceEntry {
        jurisdictions = Set.copyOf(jurisdictions);
        regions = Set.copyOf(regions);
        modes = Set.copyOf(modes);
        languages = Set.copyOf(languages);
        acceptedStatuses = Set.copyOf(acceptedStatuses);
        funding = List.copyOf(funding);
    }

    /** How it can take place today: what its organisation's standing leaves of its ways. */
    public Set<DeliveryMode> modesToday() {
        return disruption == Disruption.Kind.CLOSED ? Set.of()
                : modes.stream().filter(mode -> disruption == null || mode.remote()).collect(Collectors.toUnmodifiableSet());
    }
}
