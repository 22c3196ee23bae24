package org.assist.partner;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.ServiceType;

/** The fields of the directory and what stands in them, as people read it on a page. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("id", "Key"), Map.entry("name", "Name"), Map.entry("jurisdiction", "Country"),
            Map.entry("language", "Is written to in"), Map.entry("mailAddress", "Mail address"), Map.entry("telephone", "Telephone"), Map.entry("caseTaking", "Takes cases"),
            Map.entry("suspended", "Suspended"), Map.entry("reportingDuty", "Must report irregular residence"), Map.entry("underReview", "Under review"), Map.entry("answersByCode", "Answers by code"),
            Map.entry("agreementFrom", "Agreement from"), Map.entry("agreementUntil", "Agreement until"), Map.entry("organisation", "Organisation"),
            Map.entry("type", "Kind of help"), Map.entry("active", "Open to new women"), Map.entry("jurisdictions", "Countries"),
            Map.entry("regions", "Only in these regions"), Map.entry("modes", "How it takes place"), Map.entry("languages", "Languages of the staff"),
            Map.entry("interpreter", "Can bring an interpreter"), Map.entry("womenOnly", "Women only"), Map.entry("femaleStaff", "Female staff"),
            Map.entry("minAge", "Youngest age"), Map.entry("maxAge", "Oldest age"), Map.entry("acceptedStatuses", "Residence statuses it accepts"),
            Map.entry("requiresIdentification", "Only after formal identification"), Map.entry("places", "Places in all"), Map.entry("freePlaces", "Free places"),
            Map.entry("capacityAsOf", "Free places known since"), Map.entry("waitingDays", "Days of waiting"), Map.entry("openingHours", "Opening hours"),
            Map.entry("funding", "Paid for by"), Map.entry("childrenMax", "Children who may come along"), Map.entry("boysUpTo", "Sons up to the age of"),
            Map.entry("adaptedFor", "Fit for"), Map.entry("competences", "Knows more about"), Map.entry("trainedUntil", "Training on trafficking counts until"),
            Map.entry("securityUpTo", "Secured up to danger"), Map.entry("childcare", "Looks after children meanwhile"), Map.entry("charges", "She would have to pay"),
            Map.entry("town", "Town"), Map.entry("nextSurgery", "Next surgery"));

    private Words() {
    }

    public static String field(String component) {
        return FIELDS.getOrDefault(component, component);
    }

    /** What stands in a field; empty for nothing. */
    static String of(String component, Object value) {
        return component.equals("languages") ? ((Collection<?>) value).stream().map(code -> language((String) code)).sorted().collect(joining(", "))
                : component.equals("language") && value != null ? language((String) value) : of(value);
    }

    /** The English name of a language. */
    public static String language(String code) {
        return new Locale(code).getDisplayLanguage(Locale.ENGLISH);
    }

    /** Empty for nothing. */
    public static String of(Object value) {
        return value == null ? ""
                : value instanceof Collection<?> several ? several.stream().map(Words::of).sorted().collect(joining(", "))
                : value instanceof Boolean yes ? yes ? "yes" : "no"
                : value instanceof LocalDate day ? DAY.format(day)
                : value instanceof Instant moment ? MOMENT.format(moment)
                : value instanceof ServiceType type ? type.label()
                : value instanceof Jurisdiction jurisdiction ? jurisdiction.label()
                : value instanceof DeliveryMode mode ? mode.label()
                : value instanceof AccessNeed need ? need.label()
                : value instanceof Competence competence ? competence.label()
                : value instanceof Region region ? region.label()
                : value instanceof FundingLine line ? funding(line)
                : value instanceof OpeningHours hours ? hours.written()
                : value == ResidenceStatus.EU_CITIZEN ? "EU citizen"
                : value instanceof Enum<?> code ? sentence(code.name())
                : value.toString();
    }

    private static String funding(FundingLine line) {
        return "%s (%s, from %s%s%s%s)".formatted(line.name(), line.code(), DAY.format(line.validFrom()),
                line.validUntil() == null ? "" : " until " + DAY.format(line.validUntil()),
                line.thirdCountryOnly() ? ", third-country nationals only" : "", line.quotaLeft() == null ? "" : ", for %d more".formatted(line.quotaLeft()));
    }

    private static String sentence(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
