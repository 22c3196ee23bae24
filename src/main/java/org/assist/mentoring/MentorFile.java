package org.assist.mentoring;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.assist.casefile.Answers;

/** Reads what women answered in forms as traits that can be compared; the same questions mean the same in either file. */
final class MentorFile {

    private static final Map<Trait, String> HER_CODES = Map.of(Trait.TOPIC, "mentorTopics", Trait.PATH, "mentorPaths", Trait.MODE, "mentoringMode",
            Trait.TIME, "mentoringTimes", Trait.HOBBY, "hobbies", Trait.COMMUNITY, "citizenship", Trait.SHELTER, "shelterNow");
    private static final Map<Trait, String> MENTORS_CODES = Map.ofEntries(Map.entry(Trait.LANGUAGE, "languages"), Map.entry(Trait.REGION, "mentorRegions"),
            Map.entry(Trait.TOPIC, "offeredTopics"), Map.entry(Trait.OFF_LIMITS, "offLimitTopics"), Map.entry(Trait.PATH, "knownPaths"),
            Map.entry(Trait.MODE, "mentoringMode"), Map.entry(Trait.TIME, "mentoringTimes"), Map.entry(Trait.HOBBY, "hobbies"),
            Map.entry(Trait.COMMUNITY, "mentorCommunity"), Map.entry(Trait.SHELTER, "shelterNow"),
            Map.entry(Trait.EXCLUDED_REGION, "excludedRegions"), Map.entry(Trait.EXCLUDED_ORGANISATION, "excludedOrganisations"));
    private static final Map<Trait, String> REFERENCES = Map.of(Trait.NETWORK, "knownNetwork", Trait.CRIMINAL_CASE, "knownCriminalCase", Trait.HOME, "homePlace");

    private MentorFile() {
    }

    static Map<Trait, Set<String>> hers(Answers answers) {
        return traits(answers, HER_CODES);
    }

    static MentorProfile mentors(Answers answers) {
        return new MentorProfile(traits(answers, MENTORS_CODES), answers.yes("communityShown"),
                answers.text("gender").filter(gender -> !gender.contains("Feminine")).isEmpty(), answers.yes("isMother"), answers.yes("sameShelterFine"),
                answers.code("mentorAgeBand", AgeBand.class).orElse(null), answers.code("ownFaith", Faith.class).orElse(null));
    }

    private static Map<Trait, Set<String>> traits(Answers answers, Map<Trait, String> fields) {
        var traits = new EnumMap<Trait, Set<String>>(Trait.class);
        fields.forEach((trait, field) -> put(traits, trait, answers.codes(field).stream().filter(code -> !code.equals("NOT_SAID") && !code.equals("NOT_NOW"))
                .collect(toCollection(TreeSet::new))));
        REFERENCES.forEach((trait, field) -> answers.text(field).ifPresent(written -> put(traits, trait, Set.of(comparable(written)))));
        return traits;
    }

    private static void put(Map<Trait, Set<String>> traits, Trait trait, Set<String> codes) {
        if (!codes.isEmpty()) {
            traits.put(trait, codes);
        }
    }

    /** A reference as two people write it: capitals, spaces and hyphens make no difference. */
    private static String comparable(String written) {
        return written.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
