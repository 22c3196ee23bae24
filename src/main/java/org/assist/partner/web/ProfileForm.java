package org.assist.partner.web;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.assist.partner.Fields;
import org.assist.partner.PartnerWords;
import org.assist.partner.Words;
import org.assist.partner.WrongField;
import org.assist.partner.web.FormField.Choice;
import org.assist.partner.web.FormField.Group;
import org.assist.partner.web.FormField.Kind;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Regions;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.ServiceType;

/** Which fields of a profile somebody may change, how they are asked, and what was typed. */
class ProfileForm {

    private static final String LANGUAGES = "languages";

    private record Question(String name, Kind kind, String hint, List<Choice> choices) {
    }

    /** What a supervisor says of an organisation. */
    static final ProfileForm ORGANISATION = new ProfileForm()
            .group("May women be sent there?", yes("caseTaking", ""), yes("suspended", "As long as this is ticked, it is asked for nothing."),
                    yes("underReview", "A serious incident with it is being looked into. Until that is over nobody is sent there."),
                    yes("reportingDuty", "Or it shares its data with a body that must."))
            .group("Agreement", day("agreementFrom", "Leave it empty where there is no agreement."), day("agreementUntil", "Leave it empty while it runs on."))
            .group("How it is reached", text("name", ""), one("jurisdiction", "", Jurisdiction.values(), Words::of), text("language", "Two letters, such as en."),
                    text("mailAddress", "Of its referral office. Mails there hold a reference and a link, nothing else."), text("telephone", ""),
                    yes("answersByCode", "It has no account here: each time it is told a code by telephone."));

    /** What a partner says of its own service. */
    static final ProfileForm OWN_SERVICE = new ProfileForm().pause().hours().fitness();

    /** What a supervisor says of any service. */
    static final ProfileForm ANY_SERVICE = new ProfileForm()
            .group("What it is", text("name", ""), one("type", "", ServiceType.values(), Words::of), several("modes", "", DeliveryMode.values(), Words::of),
                    several("jurisdictions", "Where women can be who use it.", Jurisdiction.values(), Words::of),
                    new Question("regions", Kind.SEVERAL, "Tick none for the whole of its countries.",
                            Regions.all().entrySet().stream().map(region -> new Choice(region.getKey(), region.getValue())).toList()))
            .pause()
            .group("For whom", yes("womenOnly", ""), yes("femaleStaff", ""), number("minAge", ""), number("maxAge", "120 where there is no limit."),
                    several("acceptedStatuses", "Tick none where it asks nobody for her status.", ResidenceStatus.values(), Words::of), yes("requiresIdentification", ""))
            .hours().fitness();

    private final Map<String, List<Question>> groups = new LinkedHashMap<>();

    private ProfileForm pause() {
        return group("Open or paused", new Question("active", Kind.ONE, "", List.of(new Choice("true", "Open to new women"), new Choice("false", "Paused"))),
                number("places", "0 where the service is not counted in places."));
    }

    private ProfileForm hours() {
        return group("When, and in which languages", text("openingHours", "Such as Mo-Fr 09:00-17:00; Sa 10:00-13:00, or 24/7."),
                text(LANGUAGES, "In English, with commas between: English, Romanian, Arabic."), yes("interpreter", ""));
    }

    private ProfileForm fitness() {
        return group("What it is fit for", number("childrenMax", "0 for none. Leave it empty where it is not known."), number("boysUpTo", "Leave it empty where nobody is asked."),
                several("adaptedFor", "", AccessNeed.values(), Words::of), several("competences", "", Competence.values(), Words::of),
                day("trainedUntil", "The last day on which the training of its people counts. Leave it empty without one."),
                one("securityUpTo", "The highest danger the house is secured for.", RiskLevel.values(), Words::of), yes("childcare", ""), yes("charges", ""),
                text("town", "Where women come to. Leave it empty where women live, or where the place is secret."),
                day("nextSurgery", "The next day on which you see women without an appointment. Leave it empty without one."));
    }

    private ProfileForm group(String heading, Question... questions) {
        groups.put(heading, List.of(questions));
        return this;
    }

    /** The form as it is filled now. */
    List<Group> of(Record profile) {
        var texts = new HashMap<>(Fields.of(profile));
        texts.computeIfPresent(LANGUAGES, (field, codes) -> Stream.of(codes.split(" ")).filter(code -> !code.isEmpty()).map(Words::language).sorted().collect(joining(", ")));
        return filled(texts, Map.of());
    }

    /** The form as it came back. */
    List<Group> typed(HttpServletRequest request, Map<String, String> wrong) {
        return filled(raw(request), wrong);
    }

    /**
     * Reads what was typed.
     *
     * @return what is wrong, by field; empty when it was taken
     */
    <R extends Record> Map<String, String> read(HttpServletRequest request, R before, Function<R, WrongField> problem, Consumer<Map<String, String>> taken) {
        var wrong = new LinkedHashMap<String, String>();
        var texts = raw(request);
        if (texts.containsKey(LANGUAGES)) {
            codes(texts.get(LANGUAGES)).ifPresentOrElse(codes -> texts.put(LANGUAGES, codes),
                    () -> wrong.put(LANGUAGES, "One of these is no language we know. Write English names, with commas between."));
        }
        texts.forEach((field, text) -> {
            if (!wrong.containsKey(field)) {
                try {
                    Fields.with(before, Map.of(field, text));
                } catch (WrongField e) {
                    wrong.put(field, e.getMessage());
                }
            }
        });
        if (wrong.isEmpty()) {
            var whole = problem.apply(Fields.with(before, texts));
            if (whole == null) {
                taken.accept(texts);
            } else {
                wrong.put(whole.field(), whole.getMessage());
            }
        }
        return wrong;
    }

    private Map<String, String> raw(HttpServletRequest request) {
        var texts = new HashMap<String, String>();
        groups.values().stream().flatMap(List::stream).forEach(question -> {
            var values = Optional.ofNullable(request.getParameterValues(question.name())).map(Arrays::asList).orElse(List.of());
            texts.put(question.name(), question.kind() == Kind.YES ? String.valueOf(!values.isEmpty()) : String.join(" ", values).strip());
        });
        return texts;
    }

    private List<Group> filled(Map<String, String> texts, Map<String, String> wrong) {
        return groups.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue().stream().map(question -> new FormField(question.name(),
                Words.field(question.name()), question.kind(), question.hint(), question.choices(), texts.getOrDefault(question.name(), ""), wrong.get(question.name()))).toList())).toList();
    }

    private static Optional<String> codes(String names) {
        var codes = Stream.of(names.split("[,;]")).map(String::strip).filter(name -> !name.isEmpty())
                .map(name -> Arrays.stream(Locale.getISOLanguages()).filter(code -> code.equalsIgnoreCase(name) || isCalled(code, name)).findFirst()).toList();
        return codes.stream().allMatch(Optional::isPresent) ? Optional.of(codes.stream().map(Optional::get).collect(joining(" "))) : Optional.empty();
    }

    /** In English, or in a language that partners read. */
    private static boolean isCalled(String code, String name) {
        return Stream.concat(Stream.of(Locale.ENGLISH), PartnerWords.LANGUAGES.stream()).anyMatch(it -> new Locale(code).getDisplayLanguage(it).equalsIgnoreCase(name));
    }

    private static Question text(String name, String hint) {
        return new Question(name, Kind.TEXT, hint, List.of());
    }

    private static Question number(String name, String hint) {
        return new Question(name, Kind.NUMBER, hint, List.of());
    }

    private static Question day(String name, String hint) {
        return new Question(name, Kind.DAY, hint, List.of());
    }

    private static Question yes(String name, String hint) {
        return new Question(name, Kind.YES, hint, List.of());
    }

    private static <E extends Enum<E>> Question one(String name, String hint, E[] codes, Function<Object, String> words) {
        return new Question(name, Kind.ONE, hint, Stream.concat(Stream.of(new Choice("", "Not known")), choices(codes, words)).toList());
    }

    private static <E extends Enum<E>> Question several(String name, String hint, E[] codes, Function<Object, String> words) {
        return new Question(name, Kind.SEVERAL, hint, choices(codes, words).toList());
    }

    private static <E extends Enum<E>> Stream<Choice> choices(E[] codes, Function<Object, String> words) {
        return Arrays.stream(codes).map(code -> new Choice(code.name(), words.apply(code)));
    }
}
