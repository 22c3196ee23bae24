package org.assist.mentoring;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.rulebook.Conclusions;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Gathers what the rules are told of two women, and makes verdicts of what they conclude. */
@Component
class Matchmaking {

    /** What still counts after two women have met: the rest is about beginning. */
    static final Set<String> BETWEEN_THEM = Set.of("AGE", "CONFLICT", "LANGUAGE");
    static final String AGE = "AGE";

    private final CaseRegister cases;
    private final Vault vault;
    private final Rulebook rulebook;
    private final ObjectMapper json;
    private final Clock clock;

    Matchmaking(CaseRegister cases, Vault vault, Rulebook rulebook, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.vault = vault;
        this.rulebook = rulebook;
        this.json = json;
        this.clock = clock;
    }

    /** Asks the rules; mentor by mentor they know nothing of each other. */
    Conclusions ask(CaseNumber number, List<Mentor> mentors, Set<String> saidNo) {
        return rulebook.ask(MentoringProgramme.QUESTION.name(), facts(number, mentors, saidNo));
    }

    List<Record> facts(CaseNumber number, List<Mentor> mentors, Set<String> saidNo) {
        var facts = new ArrayList<>(hers(number));
        mentors.stream().filter(mentor -> mentor.profile() != null).forEach(mentor -> {
            var profile = profile(mentor);
            var id = mentor.file().digits();
            facts.add(new MentorFacts(id, mentor.state(), daysUntil(mentor.supervisionDueOn(), number), daysUntil(mentor.certificateUntil(), number),
                    mentor.mentees(), mentor.maxMentees(), profile.woman(), profile.mother(), profile.sameShelterFine(), profile.age(), profile.faith(),
                    saidNo.contains(id)));
            facts.add(new MentorTrait(id, Trait.ORGANISATION, mentor.organisation()));
            profile.traits().forEach((trait, codes) -> codes.forEach(code -> facts.add(new MentorTrait(id, trait, code))));
        });
        return facts;
    }

    private List<Record> hers(CaseNumber number) {
        var profile = cases.profile(number);
        var answers = cases.answers(number);
        var facts = new ArrayList<Record>();
        facts.add(new MenteeFacts(answers.yes("mentoringConsent"), profile.ageGroup(), profile.riskLevel(), answers.yes("acuteCrisis"),
                answers.yes("criminalWitness"), answers.yes("lawyerAdvice"), !answers.yes("mentorAnyGender"), answers.yes("sameShelterFine"),
                answers.code("mentorOrigin", OriginWish.class).orElse(OriginWish.ANY), answers.yes("wishesMother"),
                answers.code("mentorAge", AgeBand.class).orElse(null), answers.code("mentorFaith", Faith.class).orElse(null)));
        MentorFile.hers(answers).forEach((trait, codes) -> codes.forEach(code -> facts.add(new HerTrait(trait, code))));
        profile.languages().stream().sorted().forEach(code -> facts.add(new HerTrait(Trait.LANGUAGE, code)));
        if (profile.region() != null) {
            facts.add(new HerTrait(Trait.REGION, profile.region().code()));
        }
        profile.excludedRegions().stream().sorted().forEach(code -> facts.add(new HerTrait(Trait.EXCLUDED_REGION, code)));
        profile.excludedOrganisations().stream().sorted().forEach(code -> facts.add(new HerTrait(Trait.EXCLUDED_ORGANISATION, code)));
        return facts;
    }

    /** Best first: more points, then who accompanies fewer; those with an objection apart. */
    MentorAdvice advice(Conclusions conclusions, List<Mentor> mentors, Map<UUID, String> profiles) {
        var notYet = notYet(conclusions);
        var ranked = new ArrayList<MentorVerdict>();
        var excluded = new ArrayList<MentorVerdict>();
        mentors.stream().filter(mentor -> mentor.profile() != null && mentor.state() != MentorState.EXITED).forEach(mentor -> {
            var verdict = verdict(conclusions, mentor);
            profiles.put(verdict.profile(), mentor.file().digits());
            (verdict.against().isEmpty() && notYet.isEmpty() ? ranked : excluded).add(verdict);
        });
        ranked.sort(comparing(MentorVerdict::points).reversed().thenComparing(verdict -> profiles.get(verdict.profile())));
        return new MentorAdvice(notYet, List.copyOf(ranked), List.copyOf(excluded), conclusions.version());
    }

    static List<String> notYet(Conclusions conclusions) {
        return conclusions.of(NotYet.class).stream().map(NotYet::sentence).distinct().sorted().toList();
    }

    static List<String> objections(Conclusions conclusions, Mentor mentor) {
        return conclusions.of(Objection.class).stream().filter(it -> it.mentor().equals(mentor.file().digits())).map(Objection::sentence)
                .distinct().sorted().toList();
    }

    String criterionOf(String rule) {
        return rulebook.criterionOf(MentoringProgramme.QUESTION.name(), rule);
    }

    private MentorVerdict verdict(Conclusions conclusions, Mentor mentor) {
        var id = mentor.file().digits();
        var against = objections(conclusions, mentor);
        var points = conclusions.of(Points.class).stream().filter(it -> it.mentor().equals(id)).distinct().sorted(comparing(Points::points).reversed()
                .thenComparing(Points::sentence)).toList();
        var speaking = new ArrayList<>(points.stream().map(it -> "%s (+%d)".formatted(it.sentence(), it.points())).toList());
        conclusions.of(Remark.class).stream().filter(it -> it.mentor().equals(id)).map(Remark::sentence).distinct().sorted().forEach(speaking::add);
        return new MentorVerdict(UUID.randomUUID(), profile(mentor).pseudonymous(), against.isEmpty() ? points.stream().mapToInt(Points::points).sum() : 0,
                against, List.copyOf(speaking));
    }

    @Bean
    static SealedColumn sealedMentorProfile() {
        return new SealedColumn("mentor", "profile", "file", "'mentor/' || file || '/profile'");
    }

    byte[] seal(MentorProfile profile, CaseNumber file) {
        return vault.seal(file, text(profile), "mentor/%s/profile".formatted(file));
    }

    private MentorProfile profile(Mentor mentor) {
        return read(vault.open(mentor.profile(), "mentor/%s/profile".formatted(mentor.file())), MentorProfile.class);
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of the mentoring programme cannot be written down");
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of the mentoring programme cannot be read");
        }
    }

    private int daysUntil(LocalDate day, CaseNumber number) {
        return day == null ? -1 : (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), cases.jurisdiction(number).zone()), day);
    }
}
