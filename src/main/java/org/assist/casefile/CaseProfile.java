package org.assist.casefile;

import java.util.List;
import java.util.Set;

import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;

/**
 * What a referral depends on, in codes only: no name, no story, no address.
 *
 * @param region                 where she lives, {@code null} when not known
 * @param languages              ISO 639-1 codes of languages she speaks
 * @param womenOnly              she wants women only everywhere; where this is so without asking her is for the rules to say
 * @param excludedOrganisations  organisations she does not want to hear of it (R05)
 * @param excludedRegions        where the trafficker or his people are (R06)
 * @param excludedTowns          where she does not want to be, as the directory names them (R05)
 * @param somebodyToAvoid        there is a person she does not want to meet (R05)
 * @param preferredOrganisations her wish, first one first (R25)
 * @param waived                 criteria she waived, such as {@code R10} (language) or {@code R11} (women only)
 * @param deliveryMode           how she wishes to be helped, {@code null} while she has no wish or was not asked (R21)
 * @param deviceSafe             whether nobody else looks into her telephone
 * @param citizenships           ISO 3166-1 alpha-3 codes, empty when not known (R14)
 * @param notToAuthorities       nobody with a duty to report shall learn of her (R08)
 * @param childrenWithHer        how many, 0 when nobody said
 * @param eldestSon              age of her eldest son with her in years, {@code null} without one or when nobody said
 * @param accessNeeds            what a place must be fit for (R16)
 * @param knowledgeNeeded        what the people who help her must know about (R17)
 * @param canPay                 whether she can pay something herself (R30)
 * @param otherSide              organisations that have to do with those she fears, or with her own people there (R07)
 * @param otherWitness           organisations that act for another woman whose interest in the same matter is against hers (R28)
 */
public record CaseProfile(CaseNumber caseNumber, Jurisdiction jurisdiction, Region region, Set<String> languages, AgeGroup ageGroup,
        ResidenceStatus residenceStatus, boolean formallyIdentified, boolean womenOnly, RiskLevel riskLevel,
        Set<String> excludedOrganisations, Set<String> excludedRegions, Set<String> excludedTowns, boolean somebodyToAvoid, List<String> preferredOrganisations,
        Set<String> waived, DeliveryMode deliveryMode, Certainty deviceSafe, Set<String> citizenships, boolean notToAuthorities,
        int childrenWithHer, Integer eldestSon, Set<AccessNeed> accessNeeds, Set<Competence> knowledgeNeeded, Certainty canPay,
        Set<String> otherSide, Set<String> otherWitness) {

    /** The questions of forms whose answers make up a profile. */
    public static final Set<String> FIELDS = Set.of("region", "languages", "ageGroup", "residenceStatus", "formallyIdentified", "womenOnly",
            "riskLevel", "excludedOrganisations", "excludedRegions", "excludedTowns", "somebodyToAvoid", "preferredOrganisations", "waived", "deliveryMode", "deviceSafe", "notToAuthorities",
            "childrenWithHer", "eldestSon", "accessibility", "knowledgeNeeded", "canPay", "otherSide", "otherWitness");
}
