package org.assist.identification;

import java.util.Set;

import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.Jurisdiction;

/**
 * What the rules on the programme know of a report, in the codes of the Human Trafficking Case Data Standard 2.0.
 *
 * @param gender            such as {@code Feminine}; empty if not known
 * @param citizenships      ISO 3166-1 alpha-3 codes; empty if not known
 * @param traffickingStatus such as {@code PossibleVictimOfTrafficking}; empty if not known
 * @param exploitation      such as {@code SexualExploitation}; empty if nothing is known yet
 * @param jurisdiction      where she is reported
 */
public record ReportFacts(String gender, AgeGroup ageGroup, Set<String> citizenships, String traffickingStatus,
                          Set<String> exploitation, Jurisdiction jurisdiction) {

    public ReportFacts {
        gender = gender == null ? "" : gender;
        traffickingStatus = traffickingStatus == null ? "" : traffickingStatus;
        ageGroup = ageGroup == null ? AgeGroup.UNCERTAIN : ageGroup;
        citizenships = citizenships == null ? Set.of() : Set.copyOf(citizenships);
        exploitation = exploitation == null ? Set.of() : Set.copyOf(exploitation);
    }
}
