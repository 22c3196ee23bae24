package org.assist.routing;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;

import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;

/**
 * What the routing rules know of a need and of the woman who has it: codes, nobody's name.
 *
 * @param region                ISO 3166-2 code of where she lives, {@code null} if not known
 * @param womenOnly             she asks for women only
 * @param excludedOrganisations keys of organisations that must not hear of her
 * @param waived                criteria she waives, of R10 (language) and R11 (women only)
 * @param deliveryMode          how she wishes to be helped, {@code null} if she has no wish
 * @param deviceSafe            whether nobody else looks into her telephone
 * @param thirdCountryNational  as her citizenships say
 * @param notToAuthorities      nobody with a duty to report shall learn of her
 * @param childrenWithHer       how many
 * @param eldestSon             age in years of her eldest son with her, {@code null} without one
 * @param excludedTowns         where she does not want to be
 * @param somebodyToAvoid       there is a person she does not want to meet; who it is, no rule knows
 * @param canPay                whether she can pay something herself
 */
public record NeedFacts(ServiceType type, Urgency urgency, Jurisdiction jurisdiction, String region, AgeGroup ageGroup,
                        ResidenceStatus residenceStatus, boolean formallyIdentified, boolean womenOnly, RiskLevel riskLevel,
                        Set<String> excludedOrganisations, Set<String> waived, DeliveryMode deliveryMode,
                        Certainty deviceSafe, Certainty thirdCountryNational, boolean notToAuthorities,
                        int childrenWithHer, Integer eldestSon, Set<String> excludedTowns, boolean somebodyToAvoid, Certainty canPay) {

    /** What nobody asked yet is assumed with caution. */
    public NeedFacts {
        ageGroup = requireNonNullElse(ageGroup, AgeGroup.UNCERTAIN);
        residenceStatus = requireNonNullElse(residenceStatus, ResidenceStatus.UNKNOWN);
        riskLevel = requireNonNullElse(riskLevel, RiskLevel.MEDIUM);
        excludedOrganisations = excludedOrganisations == null ? Set.of() : Set.copyOf(excludedOrganisations);
        excludedTowns = excludedTowns == null ? Set.of() : Set.copyOf(excludedTowns);
        waived = waived == null ? Set.of() : Set.copyOf(waived);
        deviceSafe = requireNonNullElse(deviceSafe, Certainty.UNKNOWN);
        thirdCountryNational = requireNonNullElse(thirdCountryNational, Certainty.UNKNOWN);
        canPay = requireNonNullElse(canPay, Certainty.UNKNOWN);
    }

    NeedFacts waiving(String criterion) {
        return changed(urgency, region, Stream.concat(waived.stream(), Stream.of(criterion)).collect(toUnmodifiableSet()), deliveryMode, deviceSafe, canPay);
    }

    NeedFacts in(String otherRegion) {
        return changed(urgency, otherRegion, waived, deliveryMode, deviceSafe, canPay);
    }

    NeedFacts inWhateverWay() {
        return changed(urgency, region, waived, null, deviceSafe, canPay);
    }

    NeedFacts withASafeDevice() {
        return changed(urgency, region, waived, deliveryMode, Certainty.YES, canPay);
    }

    NeedFacts withUrgency(Urgency other) {
        return changed(other, region, waived, deliveryMode, deviceSafe, canPay);
    }

    NeedFacts paidFor() {
        return changed(urgency, region, waived, deliveryMode, deviceSafe, Certainty.YES);
    }

    private NeedFacts changed(Urgency urgency, String region, Set<String> waived, DeliveryMode deliveryMode, Certainty deviceSafe, Certainty canPay) {
        return new NeedFacts(type, urgency, jurisdiction, region, ageGroup, residenceStatus, formallyIdentified, womenOnly, riskLevel,
                excludedOrganisations, waived, deliveryMode, deviceSafe, thirdCountryNational, notToAuthorities, childrenWithHer, eldestSon, excludedTowns, somebodyToAvoid, canPay);
    }
}
