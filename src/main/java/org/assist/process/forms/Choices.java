package org.assist.process.forms;

import static java.util.Comparator.comparing;

import java.text.Collator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.PartnerWords;
import org.assist.vocabulary.Regions;
import org.assist.vocabulary.ServiceType;
import org.springframework.stereotype.Component;

/** The lists that many forms choose from: countries, languages, regions, organisations, kinds of help. */
@Component
class Choices implements FormContent {

    private static final List<Map<String, String>> REGIONS = Regions.all().entrySet().stream()
            .map(region -> choice(region.getKey(), region.getValue())).toList();

    private final PartnerDirectory partners;
    private final PartnerWords words;
    /** In the languages that anybody read in so far. */
    private final Map<Locale, Map<String, Object>> worded = new ConcurrentHashMap<>();

    Choices(PartnerDirectory partners, PartnerWords words) {
        this.partners = partners;
        this.words = words;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        var choices = new HashMap<>(worded.computeIfAbsent(ReadersLanguage.now(), this::worded));
        choices.put("regions", REGIONS);
        choices.put("organisations", partners.organisations().stream().sorted(comparing(Organisation::name))
                .map(organisation -> choice(organisation.key(), organisation.name())).toList());
        if (subject.form().equals("assess-risk")) {
            choices.put("towns", partners.towns().stream().map(town -> choice(town, town)).toList());
        }
        return choices;
    }

    private Map<String, Object> worded(Locale language) {
        var speech = words.in(language);
        return Map.of(
                "countries", sorted(language, Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream().map(code -> new Locale("", code))
                        .map(country -> choice(country.getISO3Country(), country.getDisplayCountry(language)))),
                "languageOptions", sorted(language, Stream.of(Locale.getISOLanguages()).map(code -> choice(code, new Locale(code).getDisplayLanguage(language)))),
                "serviceTypes", Arrays.stream(ServiceType.values()).map(type -> choice(type.name(), speech.it(type.label()))).toList());
    }

    private static List<Map<String, String>> sorted(Locale language, Stream<Map<String, String>> choices) {
        var order = Collator.getInstance(language);
        return choices.sorted((one, other) -> order.compare(one.get("label"), other.get("label"))).toList();
    }

    static Map<String, String> choice(String code, String label) {
        return Map.of("value", code, "label", label);
    }
}
