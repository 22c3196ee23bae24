package org.assist.referral;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.assist.casefile.CaseProfile;
import org.assist.partner.Speech;
import org.assist.support.NeedView;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
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
 * @param accessNeeds what the service must be fit for
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
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> accessNeeds,
        @Enumerated(EnumType.STRING) DeliveryMode deliveryMode) {

    AnonymousRequest by(DeliveryMode mode) {
        return new AnonymousRequest(serviceType, urgency, jurisdiction, region, languages, ageGroup, womenOnly, accessNeeds, mode);
    }

    /** What is asked, by what it is about, as a partner who is written to in English reads it. */
    public Map<String, String> inWords() {
        return inWords(Speech.ENGLISH);
    }

    /** The same in the language of the partner. */
    public Map<String, String> inWords(Speech say) {
        var words = new LinkedHashMap<String, String>();
        words.put("What is needed", serviceType.label());
        words.put("How soon", urgency.label());
        words.put("Where", region == null ? jurisdiction.label() : new Region(region).label());
        words.put("Her languages", languages.isEmpty() ? "Not known yet"
                : languages.stream().map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK)).collect(joining(", ")));
        words.put("Age", switch (ageGroup) {
            case ADULT -> "Adult";
            case CHILD -> "Child";
            case UNCERTAIN -> "Not certain; to be treated as a child";
        });
        words.put("Women only", womenOnly ? "Yes, please" : "Not required");
        if (!accessNeeds.isEmpty()) {
            words.put("It must be", accessNeeds.stream().map(code -> say.it(AccessNeed.valueOf(code).label())).collect(joining("; ")));
        }
        if (deliveryMode != null) {
            words.put("How", deliveryMode.label());
        }
        var said = new LinkedHashMap<String, String>();
        words.forEach((about, word) -> said.put(say.it(about), say.said(word)));
        return said;
    }

    public static AnonymousRequest of(NeedView need, CaseProfile profile) {
        return new AnonymousRequest(need.serviceType(), need.urgency(), profile.jurisdiction(),
                profile.region() == null ? null : profile.region().code(),
                profile.languages().stream().sorted().toList(), profile.ageGroup(),
                profile.womenOnly() && !profile.waived().contains("R11"),
                profile.accessNeeds().stream().filter(AccessNeed::barrier).map(Enum::name).sorted().toList(), profile.deliveryMode());
    }
}
