package org.assist.process.forms;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.vocabulary.Regions;
import org.assist.vocabulary.ServiceType;
import org.springframework.stereotype.Component;

/** The lists that many forms choose from: countries, languages, regions, organisations, kinds of help. */
@Component
class Choices implements FormContent {

    private static final List<Map<String, String>> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .map(code -> new Locale("", code)).map(country -> choice(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH)))
            .sorted(comparing(choice -> choice.get("label"))).toList();
    private static final List<Map<String, String>> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .map(code -> choice(code, new Locale(code).getDisplayLanguage(Locale.ENGLISH)))
            .sorted(comparing(choice -> choice.get("label"))).toList();
    private static final List<Map<String, String>> SERVICE_TYPES = Arrays.stream(ServiceType.values())
            .map(type -> choice(type.name(), type.label())).toList();
    private static final List<Map<String, String>> REGIONS = Regions.all().entrySet().stream()
            .map(region -> choice(region.getKey(), region.getValue())).toList();

    private final PartnerDirectory partners;

    Choices(PartnerDirectory partners) {
        this.partners = partners;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        var choices = Map.<String, Object>of("countries", COUNTRIES, "languageOptions", LANGUAGES, "serviceTypes", SERVICE_TYPES, "regions", REGIONS,
                "organisations", partners.organisations().stream().sorted(comparing(Organisation::name))
                        .map(organisation -> choice(organisation.key(), organisation.name())).toList());
        if (!subject.form().equals("assess-risk")) {
            return choices;
        }
        var withTowns = new HashMap<>(choices);
        withTowns.put("towns", partners.towns().stream().map(town -> choice(town, town)).toList());
        return withTowns;
    }

    static Map<String, String> choice(String code, String label) {
        return Map.of("value", code, "label", label);
    }
}
