package org.assist.process.mentoring;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.mentoring.MatchView;
import org.assist.mentoring.MentoringProgramme;
import org.assist.process.forms.FormContent;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * What the forms of mentoring show: to the coordinator the woman's needs in codes, to the woman profiles without a name. The two
 * never meet in one form, but for what a mentor is told before she says yes: an alias, languages, times, goals and limits.
 */
@Component
class MentoringForms implements FormContent {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final String CONFLICT = "A conflict of interest";

    private final MentoringProgramme programme;
    private final CaseRegister register;

    MentoringForms(MentoringProgramme programme, CaseRegister register) {
        this.programme = programme;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        var number = subject.caseNumber();
        return switch (subject.form()) {
            case "propose-mentors" -> proposing(number);
            case "choose-mentor" -> choosing(number);
            case "ask-mentor" -> Map.of("toldToMentorWords", toldToMentor(number), "mentorFile", programme.mentorOf(current(number).id()).spoken());
            case "look-into-signal" -> Map.of("signalReasons", String.join(". ", programme.signals(current(number).id())));
            case "announce-ending" -> Map.of("endingChoices", endings(current(number).id()));
            case "support-mentee" -> Map.of("suspensionReason", current(number).reason().label());
            case "inform-lawyer" -> Map.of("evidenceNote", evidenceNote(number));
            case "decide-on-match" -> Map.of("suspensionReason", current(number).reason().label(), "matchHindrances", hindrances(number));
            default -> Map.of();
        };
    }

    private Map<String, Object> proposing(CaseNumber number) {
        var advice = programme.latestAdvice(number).orElseThrow();
        return Map.of("menteeNeeds", needs(number),
                "mentoringHindrances", advice.notYet().isEmpty() ? "Nothing stands against a mentor as such." : "**Not as things are:** " + String.join(". ", advice.notYet()),
                "mentorCandidates", numbered(advice.ranked(), (no, it) -> choice(it.profile(), "Profile %d (%d points)".formatted(no, it.points()))),
                "mentorRows", numbered(advice.ranked(), (no, it) -> Map.of("profile", "%d: %s".formatted(no, it.words()), "points", it.points(),
                        "reasons", String.join(" · ", it.speaking()))),
                "excludedMentorRows", numbered(advice.excluded(), (no, it) -> Map.of("profile", it.words(), "reasons", discreetly(
                        it.against().isEmpty() ? advice.notYet() : it.against()))));
    }

    private Map<String, Object> choosing(CaseNumber number) {
        var proposed = programme.proposed(number);
        return Map.of("profileChoices", numbered(proposed, (no, it) -> choice(it.id(), "Profile " + no)),
                "profileRows", numbered(proposed, (no, it) -> Map.of("profile", "Profile " + no, "words", it.profile())));
    }

    /** Codes only, no name, no place, no story. */
    private String needs(CaseNumber number) {
        var answers = register.answers(number);
        var words = new LinkedHashMap<String, String>();
        words.put("Languages", languages(number));
        words.put("To talk about", spoken(List.copyOf(answers.codes("mentorTopics"))));
        words.put("Before her lies", spoken(List.copyOf(answers.codes("mentorPaths"))));
        words.put("How", spoken(List.copyOf(answers.codes("mentoringMode"))));
        words.put("When", spoken(List.copyOf(answers.codes("mentoringTimes"))));
        return words.entrySet().stream().filter(word -> !word.getValue().isEmpty()).map(word -> "**%s:** %s".formatted(word.getKey(), word.getValue()))
                .collect(joining("\n\n"));
    }

    /** What she allowed, and not a word more. */
    private String toldToMentor(CaseNumber number) {
        var answers = register.answers(number);
        var words = new ArrayList<String>();
        for (var category : answers.codes("toldToMentor")) {
            var said = switch (category) {
                case "ALIAS" -> answers.text("alias").orElse("");
                case "LANGUAGE" -> languages(number);
                case "AVAILABILITY" -> spoken(Stream.of("mentoringTimes", "mentoringMode").flatMap(field -> answers.codes(field).stream()).toList());
                case "GOALS" -> answers.text("mentoringGoals").orElse("");
                case "LIMITS" -> answers.text("mentoringLimits").orElse("");
                default -> throw new IllegalStateException("A mentor is never told about " + category);
            };
            if (!said.isEmpty()) {
                words.add("**%s:** %s".formatted(spoken(List.of(category)), said));
            }
        }
        return words.isEmpty() ? "Nothing beforehand: she will tell what she likes herself." : String.join("\n\n", words);
    }

    /** For her lawyer: that and when, not what. */
    private String evidenceNote(CaseNumber number) {
        var match = current(number);
        var zone = register.jurisdiction(number).zone();
        return "She met a peer mentor %s. The meetings were stopped on %s; reason: %s. Nothing of what was said was recorded.".formatted(
                times(programme.sessionsOf(match.id())), DAY.format(LocalDate.ofInstant(match.since(), zone)), match.reason().label());
    }

    private static String times(int sessions) {
        return sessions == 1 ? "once" : sessions + " times";
    }

    private String hindrances(CaseNumber number) {
        var against = programme.hindrances(current(number).id());
        return against.isEmpty() ? "The rules hold nothing against it." : "**It cannot go on:** " + discreetly(against);
    }

    private List<Map<String, Object>> endings(UUID match) {
        var choices = new ArrayList<Map<String, Object>>(List.of(choice("NOTICE", "Both know that it ends as agreed")));
        if (programme.mayExtend(match)) {
            choices.add(choice("EXTENDED", "It is extended, this once"));
        }
        return choices;
    }

    private MatchView current(CaseNumber number) {
        return programme.current(number).orElseThrow(() -> new IllegalStateException("No match is going on in this case"));
    }

    private String languages(CaseNumber number) {
        return register.profile(number).languages().stream().map(code -> new Locale(code).getDisplayLanguage(Locale.ENGLISH)).sorted().collect(joining(", "));
    }

    /** What parts two women tells something of both; that it does is enough. */
    private static String discreetly(List<String> sentences) {
        return sentences.stream().map(sentence -> sentence.startsWith(CONFLICT) ? CONFLICT : sentence).distinct().collect(joining(" · "));
    }

    private static String spoken(List<String> codes) {
        return codes.stream().map(code -> code.toLowerCase(Locale.ENGLISH).replace('_', ' ')).collect(joining(", "));
    }

    private static Map<String, Object> choice(Object value, String label) {
        return Map.of("value", value.toString(), "label", label);
    }

    private interface Numbered<T> {

        Map<String, Object> row(int number, T item);
    }

    private static <T> List<Map<String, Object>> numbered(List<T> items, Numbered<T> as) {
        return IntStream.range(0, items.size()).mapToObj(at -> as.row(at + 1, items.get(at))).toList();
    }
}
