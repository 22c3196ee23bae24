package org.assist.referral;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.assist.casefile.CaseProfile;
import org.assist.support.NeedView;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * All that a partner learns before she accepts: what is needed, how soon, roughly where, in which language. No name, no
 * story, no nationality.
 *
 * @param region    ISO 3166-2 code, {@code null} when not known
 * @param languages she speaks, ISO 639-1
 * @param womenOnly she wants women only around her
 * @param deliveryMode how she wishes to be helped, {@code null} when that is open
 */
@Embeddable
public record AnonymousRequest(
        @Enumerated(EnumType.STRING) ServiceType serviceType,
        @Enumerated(EnumType.STRING) Urgency urgency,
        @Enumerated(EnumType.STRING) Jurisdiction jurisdiction,
        String region,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> languages,
        @Enumerated(EnumType.STRING) AgeGroup ageGroup,
        boolean womenOnly,
        @Enumerated(EnumType.STRING) DeliveryMode deliveryMode) {

    AnonymousRequest by(DeliveryMode mode) {
        return new AnonymousRequest(serviceType, urgency, jurisdiction, region, languages, ageGroup, womenOnly, mode);
    }

    static AnonymousRequest of(NeedView need, CaseProfile profile) {
        return new AnonymousRequest(need.serviceType(), need.urgency(), profile.jurisdiction(),
                profile.region() == null ? null : profile.region().code(),
                profile.languages().stream().sorted().toList(), profile.ageGroup(),
                profile.womenOnly() && !profile.waived().contains("R11"), profile.deliveryMode());
    }
}
