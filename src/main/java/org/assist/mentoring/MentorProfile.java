package org.assist.mentoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a mentor said of herself, in codes. Together they could identify her, so a profile is kept sealed.
 *
 * @param traits          her codes by trait
 * @param communityShown  she allows that her community is told to a woman who chooses
 * @param sameShelterFine she does not mind accompanying somebody from her own shelter
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MentorProfile(Map<Trait, Set<String>> traits, boolean communityShown, boolean woman, boolean mother, boolean sameShelterFine,
        AgeBand age, Faith faith) {

    static final MentorProfile EMPTY = new MentorProfile(Map.of(), false, true, false, false, null, null);

    public Set<String> of(Trait trait) {
        return traits.getOrDefault(trait, Set.of());
    }

    /** What a woman reads who chooses: no name, no place, no age, and no community unless the mentor allows it. */
    String pseudonymous() {
        var parts = new java.util.ArrayList<String>();
        parts.add("speaks " + spoken(of(Trait.LANGUAGE).stream().map(code -> new Locale(code).getDisplayLanguage(Locale.ENGLISH)).toList()));
        if (communityShown && !of(Trait.COMMUNITY).isEmpty()) {
            parts.add("comes from " + spoken(of(Trait.COMMUNITY).stream().map(MentorProfile::country).toList()));
        }
        say(parts, "meets ", Trait.MODE);
        say(parts, "talks about ", Trait.TOPIC);
        say(parts, "knows the way of ", Trait.PATH);
        return String.join("; ", parts);
    }

    private void say(List<String> parts, String beginning, Trait trait) {
        if (!of(trait).isEmpty()) {
            parts.add(beginning + spoken(of(trait).stream().map(code -> code.toLowerCase(Locale.ENGLISH).replace('_', ' ')).toList()));
        }
    }

    private static String spoken(List<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }

    private static String country(String iso3) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream().map(code -> new Locale("", code))
                .filter(country -> country.getISO3Country().equals(iso3)).map(country -> country.getDisplayCountry(Locale.ENGLISH))
                .findFirst().orElse(iso3);
    }
}
