package org.assist.partner;

import java.time.LocalDate;
import java.util.Set;

import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.RiskLevel;

/**
 * What a service is fit for beyond its kind. What a partner did not tell is not known, never "no limit".
 *
 * @param childrenMax  how many children may come with her, 0 for none, {@code null} when not known
 * @param boysUpTo     the highest age of a son who may come, in years, {@code null} when it asks nobody
 * @param adaptedFor   what it is fit for
 * @param competences  what its people know more about
 * @param trainedUntil last day on which its people's training on trafficking counts, {@code null} without one
 * @param securityUpTo the highest danger its house is secured for, {@code null} when not known
 * @param childcare    her children are looked after while she is there
 * @param charges      she would have to pay for it
 * @param town         where women come to, {@code null} when not known or kept secret
 * @param nextSurgery  the next day on which somebody is seen without having waited, {@code null} without one
 */
public record Standards(Integer childrenMax, Integer boysUpTo, Set<AccessNeed> adaptedFor, Set<Competence> competences,
        LocalDate trainedUntil, RiskLevel securityUpTo, boolean childcare, boolean charges, String town, LocalDate nextSurgery) {

    /** Of a service that told nothing. */
    public static final Standards UNKNOWN = new Standards(null, null, Set.of(), Set.of(), null, null, false, false, null, null);

    public Standards {
        adaptedFor = adaptedFor == null ? Set.of() : Set.copyOf(adaptedFor);
        competences = competences == null ? Set.of() : Set.copyOf(competences);
    }
}
