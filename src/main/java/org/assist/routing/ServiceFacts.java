package org.assist.routing;

import java.util.Set;

import org.assist.partner.Disruption;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
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
 * @param freePlaces       of these, without those kept for referrals
 * @param capacityAge      full hours since the partner last told how many places are free
 * @param waitingDays      until a new client is seen
 * @param consentInForce   she agreed that this organisation is told of this need
 * @param consentWithdrawn she took back what she had allowed this organisation to be told
 * @param saidNo           it declined this need, or let the time to answer pass
 * @param openOffers       offers of ours it has not answered yet
 * @param underReview      a serious incident with its organisation is being looked into
 * @param freeCrossing     what its organisation is told stays under data protection law as good as that of her country
 * @param hoursUntilOpen   full hours until somebody answers there, 0 while somebody does
 * @param childrenMax      how many children may come with her, {@code null} when not known
 * @param boysUpTo         highest age of a son who may come, in years, {@code null} when it asks nobody
 * @param adaptedFor       what it is fit for
 * @param competences      what its people know more about
 * @param trained          its people have a training on trafficking that counts today
 * @param acceptedRisks    danger its house is secured for; empty when not known
 * @param childcare        her children are looked after while she is there
 * @param charges          she would have to pay for it
 * @param helped           she said that it helped her before
 * @param didNotHelp       she said that it did not help her
 * @param town             where women come to, {@code null} when not known or kept secret
 * @param daysUntilSurgery days until somebody is seen there without having waited, {@code null} without such a day
 * @param reliability      how often it answers in time and women find help there, of 100; few cases count little
 */
public record ServiceFacts(String id, String organisation, ServiceType type, boolean active, boolean organisationActive,
                           boolean agreementValid, boolean networkOnly, boolean reportingDuty, Set<Jurisdiction> jurisdictions,
                           Set<String> regions, boolean remote, Set<DeliveryMode> modes, Disruption.Kind disrupted, Set<String> languages, boolean interpreter, boolean womenOnly,
                           boolean femaleStaff, int minAge, int maxAge, Set<ResidenceStatus> acceptedStatuses,
                           boolean requiresIdentification, int places, int freePlaces, int capacityAge, int waitingDays,
                           boolean consentInForce, boolean consentWithdrawn, boolean saidNo, int openOffers,
                           boolean underReview, boolean freeCrossing, int hoursUntilOpen, Integer childrenMax, Integer boysUpTo,
                           Set<AccessNeed> adaptedFor, Set<Competence> competences, boolean trained, Set<RiskLevel> acceptedRisks,
                           boolean childcare, boolean charges, boolean helped, boolean didNotHelp, String town, Integer daysUntilSurgery, int reliability) {

    public ServiceFacts {
        jurisdictions = orNone(jurisdictions);
        regions = orNone(regions);
        modes = orNone(modes);
        languages = orNone(languages);
        acceptedStatuses = orNone(acceptedStatuses);
        adaptedFor = orNone(adaptedFor);
        competences = orNone(competences);
        acceptedRisks = orNone(acceptedRisks);
    }

    private static <T> Set<T> orNone(Set<T> known) {
        return known == null ? Set.of() : Set.copyOf(known);
    }
}
