package org.assist.routing;

import java.util.Set;

import org.assist.partner.Disruption;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.ServiceType;

/**
 * What the routing rules know of a service on the day they are asked.
 *
 * @param regions          ISO 3166-2 codes it is limited to; empty for its whole countries
 * @param remote           also from a distance, today
 * @param modes            how it can take place today
 * @param disrupted        its organisation is CLOSED or works REMOTE_ONLY today, otherwise {@code null}
 * @param acceptedStatuses empty when it asks nobody for her status
 * @param places           in all; 0 for a service that is not counted in places
 * @param capacityAge      full hours since the partner last told how many places are free
 * @param waitingDays      until a new client is seen
 * @param consentInForce   she agreed that this organisation is told of this need
 * @param consentWithdrawn she took back what she had allowed this organisation to be told
 * @param saidNo           it declined this need, or let the time to answer pass
 * @param openOffers       offers of ours it has not answered yet
 */
public record ServiceFacts(String id, String organisation, ServiceType type, boolean active, boolean organisationActive,
                           boolean agreementValid, boolean networkOnly, boolean reportingDuty, Set<Jurisdiction> jurisdictions,
                           Set<String> regions, boolean remote, Set<DeliveryMode> modes, Disruption.Kind disrupted, Set<String> languages, boolean interpreter, boolean womenOnly,
                           boolean femaleStaff, int minAge, int maxAge, Set<ResidenceStatus> acceptedStatuses,
                           boolean requiresIdentification, int places, int freePlaces, int capacityAge, int waitingDays,
                           boolean consentInForce, boolean consentWithdrawn, boolean saidNo, int openOffers) {}
